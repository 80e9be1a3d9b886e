import type { Day } from '../day'
import { formatFen } from '../money'
import { type Problem, problem } from '../problem'
import type { SettingSpec } from './settingSpec'

export type SettingValue = string | number | boolean

const LARGEST = 99_999_999

/** Smallest and largest number a setting can have, in its own unit (fen for money). */
export const rangeOf = (spec: SettingSpec): { readonly min: number; readonly max: number } => ({
  min: spec.min ?? 0,
  max: spec.max ?? LARGEST,
})

/** Whether a setting can have this value. Refuses `center.settingNotTime`, `center.settingNotNumber`, `center.settingOutOfRange`, `center.settingWrong`. */
export const settingProblem = (spec: SettingSpec, value: SettingValue): Problem | undefined => {
  if (spec.kind === 'bool')
    return typeof value === 'boolean' ? undefined : problem('center.settingWrong', {}, 'value')
  if (spec.kind === 'text')
    return typeof value === 'string' ? undefined : problem('center.settingWrong', {}, 'value')
  if (spec.kind === 'time') {
    const right = typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value)
    return right ? undefined : problem('center.settingNotTime', {}, 'value')
  }
  if (typeof value !== 'number' || !Number.isSafeInteger(value))
    return problem('center.settingNotNumber', {}, 'value')
  const { min, max } = rangeOf(spec)
  if (value >= min && value <= max) return undefined
  const said = (limit: number): string | number => (spec.kind === 'fen' ? formatFen(limit) : limit)
  return problem('center.settingOutOfRange', { min: said(min), max: said(max) }, 'value')
}

/** A rule may change from today on or later, never for days that are over (domain.md §0.4 f). Refuses `center.settingInPast`. */
export const fromProblem = (fromOn: Day, today: Day): Problem | undefined =>
  fromOn < today ? problem('center.settingInPast', { today }, 'fromOn') : undefined
