import { useState } from 'react'
import type { WrongPin } from '../../shared/staff/rules'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { type NewPin, NO_PIN, pinReady } from './newPin'
import { useCountdown } from './useCountdown'

/** State of the form that changes one's own PIN. */
export const usePinChange = (onDone: () => void) => {
  const { t, problemText } = useWords()
  const change = useCommand('staff.changePin')
  const [oldPin, setOldPin] = useState('')
  const [next, setNext] = useState<NewPin>(NO_PIN)
  const [wrong, setWrong] = useState<WrongPin>()
  const seconds = useCountdown(wrong?.blockedUntil ?? null)

  const clear = (): void => {
    setOldPin('')
    setNext(NO_PIN)
    setWrong(undefined)
    change.clear()
  }
  const submit = async (): Promise<void> => {
    const reply = await change.run({ oldPin, newPin: next.pin })
    if (!reply?.ok) return
    if (reply.value.changed) {
      clear()
      onDone()
      return
    }
    setOldPin('')
    setWrong(reply.value)
  }
  const oldError = (): string | undefined => {
    if (seconds > 0) return t('staff.pin.waitSeconds', { n: seconds })
    return wrong && wrong.triesLeft > 0 ? t('staff.pin.wrong', { n: wrong.triesLeft }) : undefined
  }
  const atNewPin = change.problem?.field === 'newPin'
  return {
    oldPin,
    setOldPin,
    next,
    setNext,
    submit,
    clear,
    busy: change.busy,
    oldError: oldError(),
    newError: atNewPin && change.problem ? problemText(change.problem) : undefined,
    problem: atNewPin ? undefined : change.problem,
    ready: oldPin !== '' && pinReady(next) && seconds === 0,
    dirty: oldPin !== '' || next.pin !== '',
  }
}

export type PinChangeState = ReturnType<typeof usePinChange>
