import { z } from 'zod'
import { type Problem, problem } from '../problem'
import type { Staff } from './schema'

const isRun = (digits: string): boolean => {
  const steps = [...digits].slice(1).map((digit, place) => Number(digit) - Number(digits[place]))
  return new Set(steps).size === 1 && Math.abs(steps[0] ?? 9) <= 1
}

const FIRST_GUESSES = /^(pass(word)?|qwerty|asdf|zxcv|abcd|admin|iloveyou|woaini|1q2w3e|abc123)/i

/** 111111, 123456, 654321, 121212, 112233, password…: what everybody tries first. */
export const isTrivial = (pin: string): boolean =>
  /^\d+$/.test(pin)
    ? isRun(pin) || /^(\d{1,4})\1+$/.test(pin) || /^(?:(\d)\1)+$/.test(pin)
    : /^(.{1,2})\1+$/.test(pin) || FIRST_GUESSES.test(pin)

const SHORTEST_PIN = 6
const SHORTEST_PASSWORD = 8

/**
 * A PIN of at least six digits, or a password of at least eight characters, up to 64.
 * Refuses `staff.pinTooShort`, `staff.pinTooLong`, `staff.pinTrivial`. Full-width digits are taken as digits.
 */
export const PinInput = z
  .string()
  .max(64, 'staff.pinTooLong')
  .normalize('NFKC')
  .refine((pin) => pin.length >= (/^\d+$/.test(pin) ? SHORTEST_PIN : SHORTEST_PASSWORD), 'staff.pinTooShort')
  .refine((pin) => !isTrivial(pin), 'staff.pinTrivial')

/** Tries in a row and the wait they have cost: of a person's PIN or of the recovery code. */
export type Tries = Pick<Staff, 'wrongAttempts' | 'blockedUntil'>

/** Wrong tries in a row that already cost a wait: the third one. */
export const FREE_TRIES = 3
const WAITS_S = [30, 60, 300, 900]

/** How long to wait after so many wrong tries in a row, in seconds: 0 at first, then growing to fifteen minutes. */
export const waitAfter = (wrongAttempts: number): number => {
  if (wrongAttempts < FREE_TRIES) return 0
  return WAITS_S[Math.min(wrongAttempts - FREE_TRIES, WAITS_S.length - 1)] ?? 900
}

/** The instant a wait that begins now ends; null when there is none to wait. */
export const waitFrom = (now: string, wrongAttempts: number): string | null => {
  const seconds = waitAfter(wrongAttempts)
  return seconds === 0 ? null : new Date(Date.parse(now) + seconds * 1000).toISOString()
}

/**
 * Until when nobody may try for this person, or null. A clock set back neither shortens the wait nor locks people
 * out for years (an empty clock battery): the whole wait then counts anew from what the clock says now.
 */
export const blockedUntil = (tries: Tries, now: string): string | null => {
  if (!tries.blockedUntil || tries.blockedUntil <= now) return null
  const anew = waitFrom(now, tries.wrongAttempts)
  return anew !== null && anew < tries.blockedUntil ? anew : tries.blockedUntil
}

/** A secret that did not fit. An answer, not a refusal: a refusal leaves no trace, and this must be counted on disk. */
export interface WrongPin {
  /** Tries before the next wait; 0 while waiting. */
  readonly triesLeft: number
  readonly blockedUntil: string | null
}

/**
 * What one try changes and what is answered to it; `fits` null means: not looked at. Tries sent at once while one is being
 * looked at do not slip by: a wait that began meanwhile holds for a right secret too.
 */
export const tryOutcome = (
  tries: Tries,
  fits: boolean | null,
  now: string,
): { readonly change: Partial<Tries> | null; readonly wrong?: WrongPin } => {
  const waiting = blockedUntil(tries, now)
  if (waiting || fits === null) {
    const change = waiting && waiting !== tries.blockedUntil ? { blockedUntil: waiting } : null
    return { change, wrong: { triesLeft: 0, blockedUntil: waiting } }
  }
  if (fits) return { change: tries.wrongAttempts > 0 ? { wrongAttempts: 0, blockedUntil: null } : null }
  const wrongAttempts = tries.wrongAttempts + 1
  const until = waitFrom(now, wrongAttempts)
  return {
    change: { wrongAttempts, blockedUntil: until },
    wrong: { triesLeft: Math.max(0, FREE_TRIES - wrongAttempts), blockedUntil: until },
  }
}

/** The center must always have somebody who can do everything: refuses `staff.lastManager` for the only one. */
export const lastManager = (
  staff: Pick<Staff, 'name' | 'role' | 'active'>,
  managers: number,
): Problem | undefined =>
  staff.role === 'manager' && staff.active && managers <= 1
    ? problem('staff.lastManager', { name: staff.name })
    : undefined
