import { Alert, Button, PasswordInput, Stack } from '@mantine/core'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { Problem, Reply } from '../../shared/problem'
import type { SignInResult } from '../../shared/staff/contract'
import { useWords } from '../i18n/useWords'
import { ProblemNotice } from '../ui/ProblemNotice'
import { useWaiting } from './useWaiting'

interface Props {
  readonly blockedUntil: string | null
  readonly submitLabel: string
  readonly busy: boolean
  readonly problem: Problem | undefined
  readonly onPin: (pin: string) => Promise<Reply<SignInResult> | undefined>
}

/** Asks for a PIN, says how many tries are left and how long to wait. */
export const PinForm = ({ blockedUntil, submitLabel, busy, problem, onPin }: Props) => {
  const { t } = useWords()
  const field = useRef<HTMLInputElement>(null)
  const [pin, setPin] = useState('')
  const [failed, setFailed] = useState<Exclude<SignInResult, { signedIn: true }>>()
  const waiting = useWaiting(failed?.blockedUntil ?? blockedUntil)
  useEffect(() => field.current?.focus(), [])
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const reply = await onPin(pin)
    setPin('')
    field.current?.focus()
    if (reply?.ok && !reply.value.signedIn) setFailed(reply.value)
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap={12}>
        <PasswordInput
          ref={field}
          label={t('staff.field.pin')}
          maxLength={64}
          autoComplete="off"
          value={pin}
          disabled={waiting > 0}
          visibilityToggleButtonProps={{ 'aria-label': t('staff.showPin') }}
          onChange={(event) => setPin(event.currentTarget.value)}
        />
        {waiting > 0 ? (
          <Alert color="orange" role="alert" p={8}>
            {t('staff.wait', { seconds: waiting })}
          </Alert>
        ) : (
          failed && (
            <Alert color="red" role="alert" p={8}>
              {failed.triesLeft > 0 ? t('staff.wrongPinTries', { n: failed.triesLeft }) : t('staff.wrongPin')}
            </Alert>
          )
        )}
        <ProblemNotice problem={problem} />
        <Button type="submit" loading={busy} disabled={waiting > 0 || pin === ''}>
          {submitLabel}
        </Button>
      </Stack>
    </form>
  )
}
