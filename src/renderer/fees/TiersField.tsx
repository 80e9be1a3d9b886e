import { ActionIcon, Button, Group, NumberInput, Stack, Text } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useWords } from '../i18n/useWords'
import { PriceInput } from '../ui/PriceInput'
import type { TypedTier } from './tariffForm'

const MOST = 5

interface Props {
  readonly value: readonly TypedTier[]
  readonly onChange: (tiers: TypedTier[]) => void
}

/** 阶梯价: above how much, which price; below the first step the price above it holds. */
export const TiersField = ({ value, onChange }: Props) => {
  const { t } = useWords()
  const change = (place: number, part: Partial<TypedTier>): void =>
    onChange(value.map((tier, at) => (at === place ? { ...tier, ...part } : tier)))
  return (
    <Stack gap={8} role="group" aria-label={t('fees.tiers.label')}>
      {value.map((tier, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a step has no name but its place
        <Group key={place} grow align="flex-end" wrap="nowrap">
          <NumberInput
            label={t('fees.tiers.above')}
            min={0.01}
            decimalScale={2}
            value={tier.above ?? ''}
            onChange={(next) => change(place, { above: typeof next === 'number' ? next : null })}
          />
          <PriceInput
            label={t('fees.tiers.price')}
            value={tier.priceE4}
            onChange={(priceE4) => change(place, { priceE4 })}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            flex="0 0 34px"
            aria-label={t('fees.tiers.remove')}
            onClick={() => onChange(value.filter((_, at) => at !== place))}
          >
            <IconX size={16} />
          </ActionIcon>
        </Group>
      ))}
      <Group gap={12}>
        {value.length < MOST && (
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconPlus size={14} />}
            onClick={() => onChange([...value, { above: null, priceE4: null }])}
          >
            {t('fees.tiers.add')}
          </Button>
        )}
        <Text size="sm" c="dimmed">
          {t('fees.tiers.hint')}
        </Text>
      </Group>
    </Stack>
  )
}
