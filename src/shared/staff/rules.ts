import { z } from 'zod'

const isRun = (text: string): boolean => {
  const steps = [...text].slice(1).map((digit, place) => Number(digit) - Number(text[place]))
  return new Set(steps).size === 1 && Math.abs(steps[0] ?? 9) <= 1
}

/** 111111, 123456, 654321, 121212: what everybody tries first. */
const isTrivial = (pin: string): boolean => /^\d+$/.test(pin) && (isRun(pin) || /^(\d{1,3})\1+$/.test(pin))

/** A PIN of at least six digits, or a password of at least eight characters. Refuses `staff.pinTooShort`, `staff.pinTrivial`. */
export const PinInput = z
  .string()
  .max(64, 'staff.pinTooLong')
  .refine((pin) => (/^\d+$/.test(pin) ? pin.length >= 6 : pin.length >= 8), 'staff.pinTooShort')
  .refine((pin) => !isTrivial(pin), 'staff.pinTrivial')

/** Wrong tries allowed before waiting begins. */
export const FREE_TRIES = 3
const WAITS_S = [30, 60, 300, 900]

/** How long to wait after so many wrong tries in a row, in seconds: 0 at first, then growing to fifteen minutes. */
export const waitAfter = (wrongAttempts: number): number => {
  if (wrongAttempts < FREE_TRIES) return 0
  return WAITS_S[Math.min(wrongAttempts - FREE_TRIES, WAITS_S.length - 1)] ?? 900
}
