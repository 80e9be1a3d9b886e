import { Chip, Group } from '@mantine/core'

interface Props<V extends string> {
  readonly label: string
  readonly options: readonly { readonly value: V; readonly label: string }[]
  readonly value: V | null
  readonly onChange: (value: V | null) => void
}

/** One filter at a time; pressing it again takes it off. */
export const FilterChips = <V extends string>({ label, options, value, onChange }: Props<V>) => (
  <Group gap={4} role="group" aria-label={label}>
    {options.map((option) => (
      <Chip
        key={option.value}
        size="xs"
        radius="sm"
        checked={value === option.value}
        onChange={(checked) => onChange(checked ? option.value : null)}
      >
        {option.label}
      </Chip>
    ))}
  </Group>
)
