/** Decimal digits that hold so many bytes: 7 bytes in 17. */
const DIGITS = [0, 3, 5, 8, 10, 13, 15, 17] as const
const GROUP = 7
const WIDEST = 17

/**
 * Bytes as decimal digits: a QR code holds them in its densest mode, and a scanner that types them is understood under
 * any keyboard and any input method, unlike letters.
 */
export const toDigits = (bytes: Uint8Array): string => {
  let text = ''
  for (let at = 0; at < bytes.length; at += GROUP) {
    const part = bytes.subarray(at, at + GROUP)
    let value = 0n
    for (const byte of part) value = (value << 8n) | BigInt(byte)
    text += value.toString().padStart(DIGITS[part.length] ?? WIDEST, '0')
  }
  return text
}

const bytesOf = (digits: string): Uint8Array | undefined => {
  const length = (DIGITS as readonly number[]).indexOf(digits.length)
  if (length <= 0) return undefined
  let value = BigInt(digits)
  const bytes = new Uint8Array(length)
  for (let at = length - 1; at >= 0; at -= 1) {
    bytes[at] = Number(value & 0xffn)
    value >>= 8n
  }
  // More than the bytes can hold: never written so.
  return value === 0n ? bytes : undefined
}

/** The bytes again; undefined for what `toDigits` never writes. */
export const fromDigits = (text: string): Uint8Array | undefined => {
  if (!/^\d+$/.test(text)) return undefined
  const parts: Uint8Array[] = []
  for (let at = 0; at < text.length; at += WIDEST) {
    const part = bytesOf(text.slice(at, at + WIDEST))
    if (!part) return undefined
    parts.push(part)
  }
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}
