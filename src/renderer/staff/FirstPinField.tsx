import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '../i18n/useWords'
import { pinProblem } from './newPin'

interface Props {
  readonly value: string
  readonly onChange: (pin: string) => void
  readonly autoFocus?: boolean
}

/** Shown while typed: it is told to the colleague, who must change it when first signing in. */
export const FirstPinField = ({ value, onChange, autoFocus }: Props) => {
  const { t } = useWords()
  const [left, setLeft] = useState(false)
  const wrong = pinProblem(value)
  return (
    <TextInput
      required
      {...(autoFocus ? { 'data-autofocus': true } : {})}
      autoComplete="off"
      maxLength={64}
      label={t('staff.pin.first')}
      description={t('staff.pin.firstHint')}
      value={value}
      error={left && value !== '' && wrong ? (t(wrong as never) as string) : undefined}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={() => setLeft(true)}
    />
  )
}
