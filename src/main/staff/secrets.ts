import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import type { Secret } from '../../shared/staff/schema'

const COST = { cost: 16_384, blockSize: 8, parallel: 1 } as const
const LENGTH = 32

const derive = (
  pin: string,
  salt: Buffer,
  cost: number,
  blockSize: number,
  parallel: number,
): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(
      pin.normalize('NFKC'),
      salt,
      LENGTH,
      { N: cost, r: blockSize, p: parallel, maxmem: 256 * cost * blockSize },
      (error, key) => (error ? reject(error) : resolve(key)),
    )
  })

/** Hashes a PIN slowly with a salt of its own. */
export const hashSecret = async (pin: string): Promise<Secret> => {
  const salt = randomBytes(16)
  const hash = await derive(pin, salt, COST.cost, COST.blockSize, COST.parallel)
  return { algorithm: 'scrypt', ...COST, salt: salt.toString('base64'), hash: hash.toString('base64') }
}

/** Whether a PIN is the one, compared in constant time. */
export const secretFits = async (pin: string, secret: Secret): Promise<boolean> => {
  const key = await derive(
    pin,
    Buffer.from(secret.salt, 'base64'),
    secret.cost,
    secret.blockSize,
    secret.parallel,
  )
  const kept = Buffer.from(secret.hash, 'base64')
  return key.length === kept.length && timingSafeEqual(key, kept)
}
