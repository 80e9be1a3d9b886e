import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newKeyPair, signatureFits, signBytes } from '../../src/main/proof/ed25519'
import { gateCheck } from '../../src/renderer/proof/gateCheck'
import { addDays } from '../../src/shared/day'
import { fromDigits, toDigits } from '../../src/shared/proof/digits'
import {
  bodyOf,
  codeText,
  PROOF_KINDS,
  type ProofFacts,
  readCode,
  signedBytes,
} from '../../src/shared/proof/payload'
import { checkOf, scannedCode, typedCode } from '../../src/shared/proof/typed'

const NAME = '0a1b2c3d'
const pair = newKeyPair()
const keys = { [NAME]: pair.publicKey.toString('base64url') }
const codeOf = (facts: ProofFacts, key = pair): string => {
  const body = bodyOf(facts, NAME)
  return codeText(body, signBytes(key.secret, signedBytes(body)))
}

const FACTS: ProofFacts = {
  kind: 'workerPass',
  no: 'SG-202611-0007',
  unit: '3-1-1102',
  issuedOn: '2026-11-23',
  until: '2026-12-22T15:59:00.000Z',
  amountFen: null,
  edition: 0,
}
const BEFORE = '2026-12-01T00:00:00.000Z'

const someFacts: fc.Arbitrary<ProofFacts> = fc.record({
  kind: fc.constantFrom(...PROOF_KINDS),
  no: fc.stringMatching(/^[A-Z]{2}-\d{6}-\d{4}$/),
  unit: fc.string({ unit: 'grapheme', maxLength: 8 }).filter((text) => Buffer.byteLength(text) <= 40),
  issuedOn: fc.integer({ min: 0, max: 36_000 }).map((days) => addDays('2000-01-01', days)),
  until: fc.option(
    fc
      .integer({ min: 1, max: 60_000_000 })
      .map((m) => new Date(Date.UTC(2000, 0, 1) + m * 60_000).toISOString()),
  ),
  amountFen: fc.option(fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER })),
  edition: fc.integer({ min: 0, max: 255 }),
})

describe('digits', () => {
  it('hold any bytes and give them back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 60 }), (bytes) => {
        expect(fromDigits(toDigits(bytes))).toEqual(bytes)
      }),
    )
  })

  it('never read what was not written: a wrong length, a letter, a number too large for its bytes', () => {
    expect(['', '1', '12', '1234', '12a', '999'.padEnd(17, '9'), '256'].map(fromDigits)).toEqual(
      Array.from({ length: 7 }, () => undefined),
    )
  })
})

describe('the code of a paper', () => {
  it('says what the paper says, whatever that is, and the gate and the desk believe it', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        const code = codeOf(facts)
        expect(code).toMatch(/^\d{150,343}$/)
        expect(readCode(code)?.facts).toEqual(facts)
        expect(gateCheck(code, keys, '2000-01-01T00:00:00.000Z')).toEqual({ verdict: 'good', facts })
      }),
      { numRuns: 40 },
    )
  })

  it('is small enough for a card: 45 squares a side at most', async () => {
    const { create } = await import('qrcode')
    expect(create(codeOf(FACTS), { errorCorrectionLevel: 'M' }).modules.size).toBeLessThanOrEqual(45)
  })

  it('with any one digit changed, dropped, added or swapped is never good', () => {
    const code = codeOf(FACTS)
    const change = fc.record({
      at: fc.integer({ min: 0, max: code.length - 2 }),
      digit: fc.integer({ min: 0, max: 9 }).map(String),
      how: fc.constantFrom('change', 'drop', 'add', 'swap'),
    })
    fc.assert(
      fc.property(change, ({ at, digit, how }) => {
        const [head, here, next, rest] = [code.slice(0, at), code[at], code[at + 1], code.slice(at + 2)]
        const spoilt = {
          change: `${head}${digit}${next}${rest}`,
          drop: `${head}${next}${rest}`,
          add: `${head}${digit}${here}${next}${rest}`,
          swap: `${head}${next}${here}${rest}`,
        }[how]
        fc.pre(spoilt !== code)
        expect(gateCheck(spoilt, keys, BEFORE).verdict).toMatch(/^(altered|foreign|unreadable)$/)
      }),
      { numRuns: 150 },
    )
  })

  it('truncated anywhere is not readable, and empty text neither', () => {
    const code = codeOf(FACTS)
    for (let length = 0; length < code.length; length += 1)
      expect(gateCheck(code.slice(0, length), keys, BEFORE).verdict).toMatch(/^(unreadable|altered|foreign)$/)
  })

  it('of one paper with the facts of another is altered: the signature does not move', () => {
    const [one, two] = [readCode(codeOf(FACTS)), readCode(codeOf({ ...FACTS, unit: '5-2-601' }))]
    if (!one || !two) throw new Error('not readable')
    expect(gateCheck(codeText(two.body, one.signature), keys, BEFORE).verdict).toBe('altered')
  })

  it('forged with another key, or naming a key the center never had, is refused', () => {
    expect(gateCheck(codeOf(FACTS, newKeyPair()), keys, BEFORE).verdict).toBe('altered')
    expect(gateCheck(codeOf(FACTS), {}, BEFORE).verdict).toBe('foreign')
    expect(gateCheck(codeOf(FACTS), { constructor: 'x' }, BEFORE).verdict).toBe('foreign')
  })

  it('a signature over the bare body, made for another purpose, is none', () => {
    const body = bodyOf(FACTS, NAME)
    const code = codeText(body, signBytes(pair.secret, body))
    expect(gateCheck(code, keys, BEFORE).verdict).toBe('altered')
  })

  it('expires by its own minute, without any record', () => {
    const at = (now: string) => gateCheck(codeOf(FACTS), keys, now).verdict
    expect([at('2026-12-22T15:59:00.000Z'), at('2026-12-22T15:59:01.000Z')]).toEqual(['good', 'expired'])
    expect(gateCheck(codeOf({ ...FACTS, until: null }), keys, '2099-01-01T00:00:00.000Z').verdict).toBe(
      'good',
    )
  })

  it('a long name of a place is cut between letters, and the signature still fits', () => {
    const unit = '阳光花园二期地下停车场三号消防泵房北侧'
    const read = readCode(codeOf({ ...FACTS, unit }))
    expect(read?.facts.unit).toBe(unit.slice(0, 13))
    expect(read && signatureFits(pair.publicKey, signedBytes(read.body), read.signature)).toBe(true)
  })
})

describe('what was typed or scanned', () => {
  it('is known for a scan through blanks, full-width digits and the line end of a scanner', () => {
    const code = codeOf(FACTS)
    const wide = [...code].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('')
    expect([scannedCode(`${code}\r\n`), scannedCode(wide), scannedCode(code.slice(0, 100))]).toEqual([
      code,
      code,
      undefined,
    ])
  })

  it('is known for a number with its signs, however they are typed', () => {
    const signs = checkOf(codeOf(FACTS))
    expect(signs).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/)
    const meant = { no: 'SG-202611-0007', check: signs }
    expect(typedCode(`sg-202611-0007 ${signs.toLowerCase()}`)).toEqual(meant)
    expect(typedCode(`SG2026110007 ${signs.replace('-', '')}`)).toEqual(meant)
    expect(typedCode('0000123 7QK3-M2XD')).toEqual({ no: '0000123', check: '7QK3-M2XD' })
    for (const text of ['3-1-1102', '王师傅', '13800138000', 'SG-202611-0007', 'FK-202611-0001 123'])
      expect(typedCode(text)).toBeUndefined()
  })
})
