import { Input, Select } from '@mantine/core'
import { useId } from 'react'
import styles from './Choice.module.css'

interface Props<V extends string> {
  readonly label: string
  readonly options: readonly { readonly value: V; readonly label: string }[]
  /** Null: not chosen yet. */
  readonly value: V | null
  readonly onChange: (value: V) => void
  readonly required?: boolean
  readonly description?: string
  readonly error?: string
}

const MOST_BUTTONS = 6

/** Choices under seven are buttons, more are a list (ux.md, Form). */
export const ChoiceField = <V extends string>(props: Props<V>) => {
  const { label, options, value, onChange, required = false, description, error } = props
  const name = useId()
  const frame = { label, required, ...(description ? { description } : {}), ...(error ? { error } : {}) }
  if (options.length > MOST_BUTTONS)
    return (
      <Select
        {...frame}
        allowDeselect={false}
        data={options.map((option) => ({ ...option }))}
        value={value}
        onChange={(next) => next && onChange(next as V)}
      />
    )
  return (
    <Input.Wrapper {...frame} labelElement="div">
      <div role="radiogroup" aria-label={label} aria-required={required} className={styles.choices}>
        {options.map((option) => (
          <label
            key={option.value}
            className={styles.choice}
            data-chosen={value === option.value || undefined}
          >
            <input
              type="radio"
              className={styles.input}
              name={name}
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
