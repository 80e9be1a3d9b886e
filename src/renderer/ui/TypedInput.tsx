import { TextInput, type TextInputProps } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { Typed } from '../../shared/money'
import { useWords } from '../i18n/useWords'

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
  const shown = value === null ? '' : format(value)
  const [text, setText] = useState(shown)
  const [wrong, setWrong] = useState<string>()
  useEffect(() => {
    const parsed = parse(text)
    const same =
      value === null ? text.trim() === '' || wrong !== undefined : parsed.ok && parsed.value === value
    if (!same) {
      setText(shown)
      setWrong(undefined)
    }
    // biome-ignore lint/correctness/useExhaustiveDependencies: only a value from outside rewrites what is typed
  }, [value])
  const type = (next: string): void => {
    setText(next)
    if (next.trim() === '') {
      setWrong(undefined)
      onChange(null)
      return
    }
    const parsed = parse(next)
    setWrong(parsed.ok ? undefined : problemText(parsed.problem))
    onChange(parsed.ok ? parsed.value : null)
  }
  return (
    <TextInput
      {...rest}
      inputMode="decimal"
      maxLength={24}
      value={text}
      error={wrong ?? error}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={() => {
        if (!wrong) setText(shown)
      }}
      styles={{ input: { textAlign: 'right' } }}
    />
  )
}
