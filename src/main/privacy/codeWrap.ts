import { randomBytes, scrypt } from 'node:crypto'
import type { CodeWrap } from '../../shared/privacy/schema'
import { decrypt, encrypt } from './cipher'

const COST = { cost: 32_768, blockSize: 8, parallel: 1 } as const

const derive = (
  code: string,
  salt: Buffer,
  { cost, blockSize, parallel }: Omit<CodeWrap, 'salt' | 'wrapped'>,
) =>
  new Promise<Buffer>((resolve, reject) => {
    const options = { N: cost, r: blockSize, p: parallel, maxmem: 256 * cost * blockSize }
    scrypt(code.normalize('NFKC'), salt, 32, options, (error, key) => (error ? reject(error) : resolve(key)))
  })

const bond = (keyId: string): Buffer => Buffer.from(`code|${keyId}`)

/** The data key under a key derived slowly from the recovery code. */
export const wrapWithCode = async (code: string, keyId: string, dataKey: Buffer): Promise<CodeWrap> => {
  const salt = randomBytes(16)
  const facts = { algorithm: 'scrypt', ...COST } as const
  const wrapped = encrypt(await derive(code, salt, facts), dataKey, bond(keyId))
  return { ...facts, salt: salt.toString('base64url'), wrapped: wrapped.toString('base64url') }
}

/** The data key; undefined when the code is another. */
export const unwrapWithCode = async (
  code: string,
  keyId: string,
  { salt, wrapped, ...facts }: CodeWrap,
): Promise<Buffer | undefined> =>
  decrypt(
    await derive(code, Buffer.from(salt, 'base64url'), facts),
    Buffer.from(wrapped, 'base64url'),
    bond(keyId),
  )
