import { type Problem, problem } from '../problem'
import type { KeyTakeover, KeyTakeoverLine } from './takeoverSchema'

export const LONGEST_TAKEOVER = 2000

type Counted = Pick<KeyTakeoverLine, 'expected' | 'counted'>

/** Another number than the list says; not yet counted is no difference. */
export const differs = ({ expected, counted }: Counted): boolean => counted !== null && counted !== expected

export const isTakeoverOpen = (takeover: Pick<KeyTakeover, 'signed' | 'cancelled'>): boolean =>
  takeover.signed === null && takeover.cancelled === null

/** A list that is signed or cancelled stays as it is. Refuses `keys.takeoverSigned`, `keys.takeoverCancelled`. */
export const takeoverClosed = (takeover: KeyTakeover): Problem | undefined => {
  if (takeover.signed) return problem('keys.takeoverSigned', { no: takeover.no })
  return takeover.cancelled ? problem('keys.takeoverCancelled', { no: takeover.no }) : undefined
}

/**
 * Signed when every line is counted, every difference has a remark, and the three who counted are named (domain.md §1.1 A).
 * Refuses `keys.takeoverEmpty`, `keys.takeoverUncounted`, `keys.takeoverUnexplained`, `keys.takeoverNames`.
 */
export const canSign = (
  takeover: Pick<KeyTakeover, 'handedBy' | 'receivedBy' | 'security' | 'engineering'>,
  lines: readonly KeyTakeoverLine[],
): Problem | undefined => {
  if (lines.length === 0) return problem('keys.takeoverEmpty')
  const uncounted = lines.filter((line) => line.counted === null)
  if (uncounted.length > 0)
    return problem('keys.takeoverUncounted', { n: uncounted.length, code: uncounted[0]?.code ?? '' })
  const unexplained = lines.find((line) => differs(line) && line.remark === '')
  if (unexplained) return problem('keys.takeoverUnexplained', { code: unexplained.code })
  const { handedBy, receivedBy, security, engineering } = takeover
  if ([handedBy, receivedBy, security, engineering].includes('')) return problem('keys.takeoverNames')
  return undefined
}
