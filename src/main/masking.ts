import { maskIdNo, maskPhone } from '../shared/mask'

const nothing = (): string => ''
/** That there is something to know, not what. */
const stars = (text: string): string => (text === '' ? '' : '***')

/** Fields that show a person, by name, and how each is shown (domain.md §0.3, §6.4). */
const MASKS: Readonly<Record<string, (text: string) => string>> = {
  phone: maskPhone,
  phones: maskPhone,
  foremanPhone: maskPhone,
  idNo: maskIdNo,
  photo: nothing,
  dataUrl: nothing,
  signature: nothing,
  sealed: nothing,
  careNote: stars,
}

const field = (name: string, value: unknown): unknown => {
  const mask = Object.hasOwn(MASKS, name) ? MASKS[name] : undefined
  if (mask && typeof value === 'string') return mask(value)
  if (mask && Array.isArray(value))
    return value.map((each) => (typeof each === 'string' ? mask(each) : masked(each)))
  return masked(value)
}

const list = (values: readonly unknown[]): readonly unknown[] => {
  const shown = values.map(masked)
  return shown.some((value, place) => value !== values[place]) ? shown : values
}

const record = (value: object): object => {
  let copy: Record<string, unknown> | undefined
  for (const [name, inner] of Object.entries(value)) {
    const shown = field(name, inner)
    if (shown === inner) continue
    copy ??= { ...value }
    copy[name] = shown
  }
  return copy ?? value
}

/**
 * The one place where answers lose what the window may not show: any reply of any route, however deep. A new route is
 * masked without its author thinking of it; what is shown in clear says so in the contract (`inClear`).
 */
export const masked = <T>(value: T): T => {
  if (Array.isArray(value)) return list(value) as T
  return typeof value === 'object' && value !== null ? (record(value) as T) : value
}
