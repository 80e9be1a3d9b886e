import { IconX } from '@tabler/icons-react'
import styles from './Choice.module.css'

interface Props<V extends string> {
  readonly label: string
  readonly options: readonly { readonly value: V; readonly label: string }[]
  readonly value: V | null
  readonly onChange: (value: V | null) => void
}

/** One filter at a time; pressing it again takes it off. */
export const FilterChips = <V extends string>({ label, options, value, onChange }: Props<V>) => (
  <fieldset aria-label={label} className={styles.choices}>
    {options.map((option) => (
      <label
        key={option.value}
        className={styles.choice}
        data-pill
        data-chosen={value === option.value || undefined}
      >
        <input
          type="checkbox"
          className={styles.input}
          checked={value === option.value}
          onChange={(event) => onChange(event.currentTarget.checked ? option.value : null)}
        />
        {option.label}
        {value === option.value && <IconX size={14} aria-hidden />}
      </label>
    ))}
  </fieldset>
)
