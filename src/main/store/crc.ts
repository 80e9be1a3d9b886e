import * as zlib from 'node:zlib'

type Crc32 = (bytes: Uint8Array, seed?: number) => number

const buildTables = (): Uint32Array => {
  const table = new Uint32Array(8 * 256)
  for (let n = 0; n < 256; n++) {
    let c = n
    for (let bit = 0; bit < 8; bit++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
    table[n] = c >>> 0
  }
  for (let n = 256; n < 8 * 256; n++) {
    const before = table[n - 256] as number
    table[n] = ((table[before & 0xff] as number) ^ (before >>> 8)) >>> 0
  }
  return table
}

let tables: Uint32Array | undefined

/** CRC-32 in plain JavaScript, eight bytes a step. `seed` is the CRC of what came before. */
export const crc32InScript: Crc32 = (bytes, seed = 0) => {
  tables ??= buildTables()
  const t = tables
  let crc = ~seed
  let i = 0
  for (const end = bytes.length - 7; i < end; i += 8) {
    const low =
      crc ^
      (byte(bytes, i) | (byte(bytes, i + 1) << 8) | (byte(bytes, i + 2) << 16) | (byte(bytes, i + 3) << 24))
    crc =
      byte(t, 1792 + (low & 0xff)) ^
      byte(t, 1536 + ((low >>> 8) & 0xff)) ^
      byte(t, 1280 + ((low >>> 16) & 0xff)) ^
      byte(t, 1024 + (low >>> 24)) ^
      byte(t, 768 + byte(bytes, i + 4)) ^
      byte(t, 512 + byte(bytes, i + 5)) ^
      byte(t, 256 + byte(bytes, i + 6)) ^
      byte(t, byte(bytes, i + 7))
  }
  for (; i < bytes.length; i++) crc = (crc >>> 8) ^ byte(t, (crc ^ byte(bytes, i)) & 0xff)
  return ~crc >>> 0
}

const byte = (from: Uint8Array | Uint32Array, at: number): number => from[at] as number

/** CRC-32 by zlib where this runtime has it (Electron 25 does not). */
export const crc32: Crc32 = (zlib as { crc32?: Crc32 }).crc32 ?? crc32InScript

/** Eight hexadecimal digits. */
export const hex = (crc: number): string => crc.toString(16).padStart(8, '0')
