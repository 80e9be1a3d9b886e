import { PasswordInput } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '../i18n/useWords'
import { type NewPin, pinProblem } from './newPin'

interface Props {
  readonly label: string
  readonly value: NewPin
  readonly onChange: (value: NewPin) => void
  /** What a check beyond this form says, already in words. */
  readonly error?: string | undefined
  readonly repeatError?: string | undefined
}

/** A new PIN twice, checked as soon as a field is left. */
export const NewPinFields = ({ label, value, onChange, error, repeatError }: Props) => {
  const { t } = useWords()
  const [left, setLeft] = useState({ pin: false, repeat: false })
  const wrong = pinProblem(value.pin)
  const pinError = left.pin && value.pin !== '' && wrong ? (t(wrong as never) as string) : error
  const unlike =
    left.repeat && value.repeat !== '' && value.pin !== value.repeat ? t('staff.pin.mismatch') : repeatError
  const shared = {
    autoComplete: 'new-password',
    maxLength: 64,
    required: true,
    visibilityToggleButtonProps: { 'aria-label': t('staff.pin.show') },
  }
  return (
    <>
      <PasswordInput
        {...shared}
        label={label}
        description={t('staff.pin.rule')}
        value={value.pin}
        error={pinError}
        onChange={(event) => onChange({ ...value, pin: event.currentTarget.value })}
        onBlur={() => setLeft((before) => ({ ...before, pin: true }))}
      />
      <PasswordInput
        {...shared}
        label={t('staff.pin.repeat')}
        value={value.repeat}
        error={unlike}
        onChange={(event) => onChange({ ...value, repeat: event.currentTarget.value })}
        onBlur={() => setLeft((before) => ({ ...before, repeat: true }))}
      />
    </>
  )
}
