import { ActionIcon, Button, Group, Radio, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import type { UnitFile } from '../../shared/estate/contract'
import { useWords } from '../i18n/useWords'
import { AreaInput } from '../ui/AreaInput'
import { labelFor, type NewUnit, NO_UNIT, type Reshaping } from './form'

interface Props {
  readonly values: Reshaping
  readonly model: UnitFile | undefined
  readonly onChange: (part: Partial<Reshaping>) => void
}

/** The units that take their place, with their areas; one of them takes over keys, meters and household. */
export const NewUnits = ({ values, model, onChange }: Props) => {
  const { t } = useWords()
  const { to, heir, kind } = values
  const put = (place: number, part: Partial<NewUnit>): void =>
    onChange({ to: to.map((each, at) => (at === place ? { ...each, ...part } : each)) })
  const room = (place: number, unit: NewUnit, next: string): void =>
    put(place, {
      room: next,
      ...(unit.label === '' || unit.label === labelFor(model, unit.room)
        ? { label: labelFor(model, next) }
        : {}),
    })
  return (
    <>
      {to.map((unit, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a unit of the form is its place
        <Group key={place} gap={8} wrap="nowrap" align="flex-end">
          <TextInput
            required
            w={150}
            label={t('reshapes.newRoom', { n: place + 1 })}
            maxLength={40}
            value={unit.room}
            onChange={(event) => room(place, unit, event.currentTarget.value)}
          />
          <TextInput
            required
            style={{ flex: 1 }}
            label={t('reshapes.newLabel')}
            maxLength={40}
            value={unit.label}
            onChange={(event) => put(place, { label: event.currentTarget.value })}
          />
          <div style={{ width: 130 }}>
            <AreaInput
              required
              label={t('reshapes.newArea')}
              value={unit.areaCenti}
              onChange={(areaCenti) => put(place, { areaCenti })}
            />
          </div>
          {kind === 'split' && (
            <Radio
              mb={8}
              name="heir"
              label={t('reshapes.heir')}
              checked={heir === place}
              onChange={() => onChange({ heir: place })}
            />
          )}
          {to.length > 2 && (
            <ActionIcon
              mb={4}
              variant="subtle"
              color="gray"
              aria-label={t('reshapes.remove', { n: place + 1 })}
              onClick={() => onChange({ to: to.filter((_, at) => at !== place), heir: 0 })}
            >
              <IconTrash size={16} />
            </ActionIcon>
          )}
        </Group>
      ))}
      {kind === 'split' && (
        <Button
          size="compact-sm"
          variant="light"
          style={{ alignSelf: 'flex-start' }}
          leftSection={<IconPlus size={14} />}
          onClick={() => onChange({ to: [...to, NO_UNIT] })}
        >
          {t('reshapes.oneMore')}
        </Button>
      )}
    </>
  )
}
