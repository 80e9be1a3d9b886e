/** Half of a pair without its other half: no text, and nothing can encode it. */
const LONELY = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** Text as UTF-8; what is no text becomes a question mark. */
export const encodeUtf8 = (text: string): readonly number[] => {
  const escaped = encodeURIComponent(text.replace(LONELY, '?'))
  return [...escaped.matchAll(/%([0-9A-F]{2})|[^%]/g)].map(([sign, hex]) =>
    hex === undefined ? sign.charCodeAt(0) : Number.parseInt(hex, 16),
  )
}

/** The text again; undefined for bytes that are none. */
export const decodeUtf8 = (bytes: Uint8Array): string | undefined => {
  try {
    return decodeURIComponent(Array.from(bytes, (byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''))
  } catch {
    return undefined
  }
}
