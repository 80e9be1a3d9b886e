import { PinInput } from '../../shared/staff/rules'

/** Code of what is wrong with a new PIN, by the very rule main enforces. */
export const pinProblem = (pin: string): string | undefined => {
  const parsed = PinInput.safeParse(pin)
  return parsed.success ? undefined : parsed.error.issues[0]?.message
}

export interface NewPin {
  readonly pin: string
  readonly repeat: string
}

export const NO_PIN: NewPin = { pin: '', repeat: '' }

export const pinReady = ({ pin, repeat }: NewPin): boolean => pinProblem(pin) === undefined && pin === repeat
