import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'

/** Where a sealed text stands. It is bound to its place: moved to another record or field it does not open. */
export interface Place {
  readonly collection: string
  readonly id: string
  readonly field: string
}

const NONCE = 12
const TAG = 16

const bound = ({ collection, id, field }: Place, slot: number): Buffer =>
  Buffer.from(JSON.stringify(['s1', collection, id, field, slot]))

/** Every record field has a key of its own, of the center's data key and of its slot's secret. */
const keyOf = (dataKey: Buffer, secret: Buffer): Buffer =>
  createHmac('sha256', dataKey).update('record').update(secret).digest()

/** AES-256-GCM under a key; what is encrypted only opens with the same key and the same `bond`. */
export const encrypt = (key: Buffer, clear: Uint8Array, bond: Buffer): Buffer => {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(bond)
  return Buffer.concat([nonce, cipher.update(clear), cipher.final(), cipher.getAuthTag()])
}

/** undefined when a bit differs, the key or the bond is another. */
export const decrypt = (key: Buffer, bytes: Buffer, bond: Buffer): Buffer | undefined => {
  if (bytes.length < NONCE + TAG) return undefined
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE)).setAAD(bond)
  decipher.setAuthTag(bytes.subarray(-TAG))
  try {
    return Buffer.concat([decipher.update(bytes.subarray(NONCE, -TAG)), decipher.final()])
  } catch {
    return undefined
  }
}

export const sealBytes = (
  dataKey: Buffer,
  { slot, secret }: { readonly slot: number; readonly secret: Buffer },
  place: Place,
  clear: Uint8Array,
): string =>
  `s1.${slot.toString(36)}.${encrypt(keyOf(dataKey, secret), clear, bound(place, slot)).toString('base64url')}`

/** The slot a sealed text was sealed with. */
export const slotOf = (sealed: string): number => Number.parseInt(sealed.split('.')[1] ?? '', 36)

export const openBytes = (
  dataKey: Buffer,
  secret: Buffer,
  place: Place,
  sealed: string,
): Buffer | undefined => {
  const text = sealed.split('.')[2] ?? ''
  const bytes = Buffer.from(text, 'base64url')
  // Base64 has spare bits at its end: what is not written exactly so was changed.
  if (bytes.toString('base64url') !== text) return undefined
  return decrypt(keyOf(dataKey, secret), bytes, bound(place, slotOf(sealed)))
}
