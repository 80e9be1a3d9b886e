const LONGEST = 120
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i

/**
 * A name for the save dialog, whatever it was made of: a unit's label, the name of a scan, a text from the page. No folder,
 * no drive, nothing that hides the ending or that Windows takes for a device.
 */
export const safeName = (suggested: string): string => {
  const plain = suggested
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .replace(/[\\/:*?"<>|]+/g, '-')
    .replace(/^[.\s]+|[.\s]+$/g, '')
  const dot = plain.lastIndexOf('.')
  const ending = dot > 0 ? plain.slice(dot).slice(0, 12) : ''
  const short = `${plain.slice(0, LONGEST - ending.length).slice(0, dot > 0 ? dot : undefined)}${ending}`
  return short === '' || RESERVED.test(short) ? `_${short}` : short
}
