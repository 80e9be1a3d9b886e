import { Button, PasswordInput, Stack, Text } from '@mantine/core'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { Problem } from '../../shared/problem'
import type { SignInResult } from '../../shared/staff/contract'
import { useWords } from '../i18n/useWords'
import { ProblemNotice } from '../ui/ProblemNotice'
import { clockText } from './clockText'
import { KeyPad } from './KeyPad'
import { useCountdown } from './useCountdown'

interface Props {
  readonly name: string
  /** From the records: the wait of an earlier try, also of before a restart. */
  readonly blockedUntil: string | null
  readonly busy: boolean
  readonly problem: Problem | undefined
  readonly submitLabel: string
  readonly onPin: (pin: string) => Promise<SignInResult | undefined>
}

const REMEMBERED = 'desk.keyPad'

/** One field, one button; says how many tries are left and counts the wait down. */
export const PinForm = ({ name, blockedUntil, busy, problem, submitLabel, onPin }: Props) => {
  const { t } = useWords()
  const field = useRef<HTMLInputElement>(null)
  const [pin, setPin] = useState('')
  const [wrong, setWrong] = useState<SignInResult & { readonly signedIn: false }>()
  const [pad, setPad] = useState(localStorage.getItem(REMEMBERED) === 'yes')
  const seconds = useCountdown(wrong?.blockedUntil ?? blockedUntil)
  const waiting = seconds > 0

  useEffect(() => {
    if (!waiting && !busy) field.current?.focus()
  }, [waiting, busy])

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (pin === '' || busy || waiting) return
    const result = await onPin(pin)
    setPin('')
    setWrong(result && !result.signedIn ? result : undefined)
  }
  const togglePad = (): void => {
    localStorage.setItem(REMEMBERED, pad ? 'no' : 'yes')
    setPad(!pad)
    field.current?.focus()
  }
  const wrongText =
    wrong && !waiting && wrong.triesLeft > 0 ? t('staff.pin.wrong', { n: wrong.triesLeft }) : undefined
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Stack gap={12}>
        <PasswordInput
          ref={field}
          data-autofocus
          label={t('staff.pin.of', { name })}
          autoComplete="off"
          maxLength={64}
          value={pin}
          disabled={waiting}
          error={wrongText}
          errorProps={{ role: 'alert' }}
          onChange={(event) => setPin(event.currentTarget.value)}
          visibilityToggleButtonProps={{ 'aria-label': t('staff.pin.show') }}
        />
        {waiting && (
          <Text size="sm" c="var(--desk-bad)" role="timer">
            {t('staff.pin.wait', { time: clockText(seconds) })}
          </Text>
        )}
        <ProblemNotice problem={problem} />
        <Button type="submit" loading={busy} disabled={pin === '' || waiting}>
          {submitLabel}
        </Button>
        {pad && (
          <KeyPad
            disabled={waiting || busy}
            onDigit={(digit) => setPin((before) => (before + digit).slice(0, 64))}
            onBack={() => setPin((before) => before.slice(0, -1))}
            onClear={() => setPin('')}
          />
        )}
        <Button variant="subtle" size="xs" onClick={togglePad}>
          {pad ? t('staff.pin.hidePad') : t('staff.pin.showPad')}
        </Button>
      </Stack>
    </form>
  )
}
