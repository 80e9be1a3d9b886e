import { TextInput, type TextInputProps } from '@mantine/core'
import { useState } from 'react'
import type { Typed } from '../../shared/money'
import { useWords } from '../i18n/useWords'
import styles from './TypedInput.module.css'
import { useOutside } from './useOutside'

export interface AmountProps extends Omit<TextInputProps, 'value' | 'onChange' | 'error'> {
  readonly label: string
  readonly value: number | null
  readonly onChange: (value: number | null) => void
  readonly error?: string | undefined
}

interface Props extends AmountProps {
  readonly parse: (typed: string) => Typed
  readonly format: (value: number) => string
}

/** A number typed as people write it; kept as typed until the field is left, then shown as it is kept. */
export const TypedInput = ({ value, onChange, parse, format, error, ...rest }: Props) => {
  const { problemText } = useWords()
  const shown = (amount: number | null): string => (amount === null ? '' : format(amount))
  const [text, setText] = useState(shown(value))
  const parsed = text.trim() === '' ? undefined : parse(text)
  const wrong = parsed && !parsed.ok ? problemText(parsed.problem) : undefined
  const mine = useOutside(value, (next) => setText(shown(next)))
  const type = (next: string): void => {
    setText(next)
    const read = next.trim() === '' ? undefined : parse(next)
    const amount = read?.ok ? read.value : null
    mine(amount)
    onChange(amount)
  }
  return (
    <TextInput
      {...rest}
      inputMode="decimal"
      autoComplete="off"
      maxLength={24}
      value={text}
      error={wrong ?? error}
      data-wrong={wrong === undefined ? undefined : true}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={() => {
        if (!wrong) setText(shown(value))
      }}
      classNames={{ input: styles.amount ?? '' }}
    />
  )
}
