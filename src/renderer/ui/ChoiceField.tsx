import { Input, Select } from '@mantine/core'
import styles from './ChoiceField.module.css'

interface Props<V extends string> {
  readonly label: string
  readonly options: readonly { readonly value: V; readonly label: string }[]
  readonly value: V
  readonly onChange: (value: V) => void
  readonly error?: string
}

/** Up to eight choices are buttons, more are a list (ux.md, Form). */
export const ChoiceField = <V extends string>({ label, options, value, onChange, error }: Props<V>) => {
  if (options.length > 8)
    return (
      <Select
        label={label}
        allowDeselect={false}
        data={options.map((option) => ({ ...option }))}
        value={value}
        onChange={(next) => next && onChange(next as V)}
        error={error}
      />
    )
  return (
    <Input.Wrapper label={label} labelElement="div" error={error}>
      <div role="radiogroup" aria-label={label} className={styles.choices}>
        {options.map((option) => (
          <label
            key={option.value}
            className={styles.choice}
            data-chosen={value === option.value || undefined}
          >
            <input
              type="radio"
              className={styles.radio}
              name={label}
              value={option.value}
              checked={value === option.value}
              onChange={() => onChange(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
    </Input.Wrapper>
  )
}
