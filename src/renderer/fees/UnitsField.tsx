import { Group, Pill, Stack } from '@mantine/core'
import type { UnitId } from '../../shared/id'
import { UnitPicker } from '../estate/UnitPicker'
import { useWords } from '../i18n/useWords'
import { useQuery } from '../ipc/useQuery'

interface Props {
  readonly label: string
  readonly value: readonly string[]
  readonly onChange: (unitIds: string[]) => void
}

/** Single units, chosen one after the other; none means no choice was made by unit. */
export const UnitsField = ({ label, value, onChange }: Props) => (
  <Stack gap={6}>
    <UnitPicker
      label={label}
      value={null}
      onChange={(unitId) => unitId && !value.includes(unitId) && onChange([...value, unitId])}
    />
    {value.length > 0 && (
      <Group gap={6}>
        {value.map((unitId) => (
          <Chosen
            key={unitId}
            unitId={unitId as UnitId}
            onRemove={() => onChange(value.filter((each) => each !== unitId))}
          />
        ))}
      </Group>
    )}
  </Stack>
)

const Chosen = ({ unitId, onRemove }: { readonly unitId: UnitId; readonly onRemove: () => void }) => {
  const { t } = useWords()
  const unit = useQuery('estate.unit', { unitId })
  const label = unit.data?.unit.label ?? ''
  return (
    <Pill
      withRemoveButton
      removeButtonProps={{
        'aria-label': t('fees.units.remove', { unit: label }),
        'aria-hidden': false,
        tabIndex: 0,
      }}
      onRemove={onRemove}
    >
      {label}
    </Pill>
  )
}
