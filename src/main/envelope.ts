import { contract, type RouteName } from '../shared/contract'
import { type Problem, problem } from '../shared/problem'

/** What came over the bridge, read and found to be a call; nothing of it has been believed yet. */
export interface Call {
  readonly route: RouteName
  readonly input: unknown
  readonly callId: string
}

/** Largest request, in UTF-16 units. Only workbooks and scans are larger than a form: 20 MB in base64 and some room. */
const LARGEST_FORM = 1_000_000
const LARGEST: Partial<Readonly<Record<RouteName, number>>> = {
  'imports.open': 30_000_000,
  'attachments.add': 30_000_000,
}

/** Only own properties of the contract are routes: what stands on its prototype is none. */
export const isRoute = (route: unknown): route is RouteName =>
  typeof route === 'string' && Object.hasOwn(contract, route)

/**
 * Reads a call. Refuses `input.unknownRoute` (only own properties of the contract are routes), `input.tooLarge`,
 * `input.callIdMissing`, `input.invalid`.
 */
export const readCall = (route: unknown, text: unknown, callId: unknown): Call | Problem => {
  if (!isRoute(route)) return problem('input.unknownRoute', { route: String(route).slice(0, 60) })
  if (typeof text !== 'string') return problem('input.invalid', { field: '', reason: 'text' })
  const largest = LARGEST[route] ?? LARGEST_FORM
  if (text.length > largest) return problem('input.tooLarge')
  if (typeof callId !== 'string' || !/^[0-9a-z-]{8,60}$/.test(callId)) return problem('input.callIdMissing')
  try {
    return { route, input: JSON.parse(text) as unknown, callId }
  } catch {
    return problem('input.invalid', { field: '', reason: 'json' })
  }
}

export const isCall = (read: Call | Problem): read is Call => 'callId' in read
