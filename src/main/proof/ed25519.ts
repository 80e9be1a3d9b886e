import { createHash, createPrivateKey, createPublicKey, randomBytes, sign, verify } from 'node:crypto'

/** What stands before a raw key in the form node reads. */
const PRIVATE_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex')
const PUBLIC_HEAD = Buffer.from('302a300506032b6570032100', 'hex')

export interface KeyPair {
  /** 32 bytes each. */
  readonly secret: Buffer
  readonly publicKey: Buffer
}

const privateKeyOf = (secret: Buffer) =>
  createPrivateKey({ key: Buffer.concat([PRIVATE_HEAD, secret]), format: 'der', type: 'pkcs8' })

export const publicKeyOf = (secret: Buffer): Buffer =>
  createPublicKey(privateKeyOf(secret)).export({ format: 'der', type: 'spki' }).subarray(PUBLIC_HEAD.length)

export const newKeyPair = (): KeyPair => {
  const secret = randomBytes(32)
  return { secret, publicKey: publicKeyOf(secret) }
}

export const signBytes = (secret: Buffer, bytes: Uint8Array): Buffer =>
  sign(null, bytes, privateKeyOf(secret))

export const signatureFits = (publicKey: Buffer, bytes: Uint8Array, signature: Uint8Array): boolean =>
  verify(
    null,
    bytes,
    createPublicKey({ key: Buffer.concat([PUBLIC_HEAD, publicKey]), format: 'der', type: 'spki' }),
    signature,
  )

/** How a key is named inside a code: eight hexadecimal signs. */
export const nameOfKey = (publicKey: Buffer): string =>
  createHash('sha256').update(publicKey).digest('hex').slice(0, 8)

/** A public key as people compare it: eight groups of four signs. */
export const fingerprintOf = (publicKey: Buffer): string =>
  (createHash('sha256').update(publicKey).digest('hex').slice(0, 32).toUpperCase().match(/.{4}/g) ?? []).join(
    ' ',
  )
