import { CODE_SIGNS, readCode as readSigns } from '../staff/recoveryCode'
import { fromDigits } from './digits'

const SIGNATURE = 64
const SIGNS = 8
const BITS = 5

/** Shorter than any code we print: what is typed by hand to look something up. */
const SHORTEST = 150

/** What a keyboard or an input method makes of a scan: full-width digits, blanks, a line end. */
const plain = (text: string): string => text.normalize('NFKC').replace(/\s/g, '')

/** The digits of a scanned code, or undefined when this is something else that was typed. */
export const scannedCode = (text: string): string | undefined => {
  const digits = plain(text)
  return digits.length >= SHORTEST && /^\d+$/.test(digits) ? digits : undefined
}

/**
 * 核验码: eight signs under the QR code, `7QK3-M2XD`, for a code that does not scan. They are the first bits of the
 * signature, which nobody without the key can foretell; the desk works them out anew from its records.
 */
export const checkSigns = (signature: Uint8Array): string => {
  let value = 0n
  for (const byte of signature.subarray(0, (SIGNS * BITS) / 8)) value = (value << 8n) | BigInt(byte)
  const signs = Array.from({ length: SIGNS }, (_, at) => {
    const bits = Number((value >> BigInt((SIGNS - 1 - at) * BITS)) & 31n)
    return CODE_SIGNS[bits] ?? '0'
  }).join('')
  return `${signs.slice(0, 4)}-${signs.slice(4)}`
}

/** The signs that stand under a QR code, from its text; empty when it is none of ours. */
export const checkOf = (code: string): string => {
  const bytes = fromDigits(code)
  return bytes && bytes.length > SIGNATURE ? checkSigns(bytes.slice(-SIGNATURE)) : ''
}

export interface TypedCode {
  readonly no: string
  readonly check: string
}

/** `FK-202611-0001 7QK3-M2XD`, `0000123 7qk3m2xd`: a number and its signs, as they are typed from a paper. */
export const typedCode = (text: string): TypedCode | undefined => {
  const match = /^([A-Z]{2}-?\d{6}-?\d{4}(?:-\d{2})?|\d{4,12})[\s*/+]+([0-9A-Z]{4}[- ]?[0-9A-Z]{4})$/.exec(
    text.normalize('NFKC').trim().toUpperCase(),
  )
  if (!match) return undefined
  const signs = readSigns(match[2] ?? '')
  const no = (match[1] ?? '').replace(/^([A-Z]{2})-?(\d{6})-?(\d{4})(-\d{2})?$/, '$1-$2-$3$4')
  return { no, check: `${signs.slice(0, 4)}-${signs.slice(4)}` }
}
