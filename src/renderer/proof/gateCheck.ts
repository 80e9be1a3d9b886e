import { hashes, verify } from '@noble/ed25519'
import { sha512 } from '@noble/hashes/sha2.js'
import { type ProofFacts, readCode, signedBytes } from '../../shared/proof/payload'
import { isPast, type Verdict } from '../../shared/proof/rules'
import { scannedCode } from '../../shared/proof/typed'

hashes.sha512 = sha512

/** The public halves of the center's keys, by name, base64url. */
export type GateKeys = Readonly<Record<string, string>>

export interface GateAnswer {
  readonly verdict: Extract<Verdict, 'good' | 'expired' | 'altered' | 'foreign' | 'unreadable'>
  readonly facts: ProofFacts | null
}

const bytesOf = (base64url: string): Uint8Array =>
  Uint8Array.from(atob(base64url.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0))

/** What can be known without the desk's records: whether the center signed it, and whether its time is over. */
export const gateCheck = (text: string, keys: GateKeys, now: string): GateAnswer => {
  const digits = scannedCode(text)
  const code = digits === undefined ? undefined : readCode(digits)
  if (!code) return { verdict: 'unreadable', facts: null }
  const key = Object.hasOwn(keys, code.keyName) ? keys[code.keyName] : undefined
  if (!key) return { verdict: 'foreign', facts: null }
  if (!verify(code.signature, signedBytes(code.body), bytesOf(key), { zip215: false }))
    return { verdict: 'altered', facts: null }
  return { verdict: isPast(code.facts.until, now) ? 'expired' : 'good', facts: code.facts }
}
