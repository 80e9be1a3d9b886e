import { ActionIcon, Button, Group } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { UnitPicker } from '../estate/UnitPicker'
import { useWords } from '../i18n/useWords'
import type { Reshaping } from './form'

interface Props {
  readonly values: Reshaping
  readonly onChange: (part: Partial<Reshaping>) => void
}

/** The units that end: one to be split, two or more to be joined. */
export const OldUnits = ({ values, onChange }: Props) => {
  const { t } = useWords()
  const { from, kind } = values
  return (
    <>
      {from.map((unitId, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a unit of the form is its place
        <Group key={place} gap={8} wrap="nowrap" align="flex-end">
          <div style={{ flex: 1 }}>
            <UnitPicker
              required
              autoFocus={place === 0 && unitId === null}
              label={t('reshapes.old', { n: place + 1 })}
              value={unitId}
              onChange={(next) => onChange({ from: from.map((each, at) => (at === place ? next : each)) })}
            />
          </div>
          {from.length > 2 && (
            <ActionIcon
              mb={4}
              variant="subtle"
              color="gray"
              aria-label={t('reshapes.remove', { n: place + 1 })}
              onClick={() => onChange({ from: from.filter((_, at) => at !== place) })}
            >
              <IconTrash size={16} />
            </ActionIcon>
          )}
        </Group>
      ))}
      {kind === 'join' && (
        <Button
          size="compact-sm"
          variant="light"
          style={{ alignSelf: 'flex-start' }}
          leftSection={<IconPlus size={14} />}
          onClick={() => onChange({ from: [...from, null] })}
        >
          {t('reshapes.oneMore')}
        </Button>
      )}
    </>
  )
}
