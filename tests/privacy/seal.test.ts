import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Place } from '../../src/main/privacy/cipher'
import { folderKeeper, type SystemGuard } from '../../src/main/privacy/keeper'
import { Vault } from '../../src/main/privacy/vault'
import type { Id } from '../../src/shared/id'
import type { SealKey } from '../../src/shared/privacy/schema'
import { Refusal } from '../../src/shared/problem'
import { Sealed } from '../../src/shared/sealed'

let folder: string
let records: SealKey[]
const table = {
  sealKeys: {
    all: () => records,
    insert: (record: SealKey) => {
      records.push(record)
      return record
    },
  },
}
const moment = { now: '2026-11-23T02:00:00.000Z', newId: () => 'sealkey_1' as Id<'sealkey'> }
const here: Place = { collection: 'people', id: 'person_1', field: 'idNo' }
const vaultAt = (pc: string, guard?: SystemGuard): Vault =>
  new Vault(folderKeeper(join(folder, pc), guard), join(folder, 'slots.bin'))
const seal = (vault: Vault, text: string, place = here): string =>
  vault.seal(table, moment, place, Buffer.from(text))
const open = (vault: Vault, sealed: string, place = here): string => {
  try {
    return vault.open(table, place, sealed).toString()
  } catch (error) {
    return error instanceof Refusal ? error.problem.code : String(error)
  }
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'seal-'))
  records = []
})
afterEach(() => rm(folder, { recursive: true, force: true }))

describe('a seal', () => {
  it('opens to what was sealed, whatever it was, and never looks the same twice', () => {
    const vault = vaultAt('pc')
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) => {
        const [one, two] = [seal(vault, text), seal(vault, text)]
        expect(one).not.toBe(two)
        expect(Sealed.parse(one)).toBe(one)
        expect([open(vault, one), open(vault, two)]).toEqual([text, text])
      }),
    )
  })

  it('refuses any changed sign', () => {
    const vault = vaultAt('pc')
    const sealed = seal(vault, '440301199001011234')
    const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
    fc.assert(
      fc.property(
        fc.integer({ min: sealed.lastIndexOf('.') + 1, max: sealed.length - 1 }),
        fc.constantFrom(...signs),
        (at, sign) => {
          fc.pre(sealed[at] !== sign)
          expect(open(vault, sealed.slice(0, at) + sign + sealed.slice(at + 1))).toBe('privacy.sealBroken')
        },
      ),
      { numRuns: 300 },
    )
    expect(open(vault, sealed.slice(0, -8))).toBe('privacy.sealBroken')
    expect(open(vault, sealed.slice(0, 6))).toBe('privacy.sealBroken')
  })

  it('refuses to open at another record or field, or with another slot', () => {
    const vault = vaultAt('pc')
    const [one, two] = [
      seal(vault, '440301199001011234'),
      seal(vault, '440301199001015678', { ...here, id: 'person_2' }),
    ]
    expect([open(vault, one), open(vault, two)]).toEqual(['440301199001011234', 'privacy.sealBroken'])
    expect(open(vault, one, { ...here, id: 'person_2' })).toBe('privacy.sealBroken')
    expect(open(vault, one, { ...here, field: 'picture' })).toBe('privacy.sealBroken')
    expect(open(vault, one.replace(/^s1\.\w+/, 's1.1'))).toBe('privacy.sealBroken')
    expect(open(vault, one.replace(/^s1\.\w+/, 's1.zzzz'))).toBe('privacy.erased')
  })

  it('whose slot was destroyed opens nowhere, and its neighbours do', () => {
    const vault = vaultAt('pc')
    const sealed = ['a', 'b', 'c'].map((text) => seal(vault, text))
    vault.destroy([sealed[1] ?? ''])
    expect(sealed.map((each) => open(vault, each))).toEqual(['a', 'privacy.erased', 'c'])
    expect(sealed.map((each) => open(vaultAt('pc'), each))).toEqual(['a', 'privacy.erased', 'c'])
  })

  it('a slot cut by a power failure is skipped: what comes after opens', () => {
    const sealed = seal(vaultAt('pc'), 'before')
    const path = join(folder, 'slots.bin')
    writeFileSync(path, readFileSync(path).subarray(0, 33 * 32 - 5))
    const after = vaultAt('pc')
    const next = seal(after, 'after')
    expect([open(after, sealed), open(after, next)]).toEqual(['before', 'after'])
  })

  it('ten thousand at once are cheap: a handful of syncs, and none opened', () => {
    const vault = vaultAt('pc')
    const slots = new Set(Array.from({ length: 10_000 }, (_, n) => seal(vault, String(n)).split('.')[1]))
    expect(slots.size).toBe(10_000)
  })
})

describe('the data key', () => {
  it('is nowhere in the folder; another PC says so instead of opening, and the recovery code brings it there', async () => {
    const vault = vaultAt('pc')
    const sealed = seal(vault, '440301199001011234')
    const [record] = records
    if (!record) throw new Error('no key')
    records = [{ ...record, recovery: await vault.wrapFor('ABCD-EFGH', record), recoveryAt: moment.now }]
    const other = vaultAt('other')
    expect([other.state(table), open(other, sealed)]).toEqual(['locked', 'privacy.sealLocked'])
    expect(() => seal(other, 'new')).toThrow('privacy.sealLocked')
    const [kept] = records
    if (!kept) throw new Error('no key')
    expect(await other.recover('ABCD-EFGX', kept)).toBe(false)
    expect(other.state(table)).toBe('locked')
    expect(await other.recover('ABCD-EFGH', kept)).toBe(true)
    expect([other.state(table), open(other, sealed)]).toEqual(['open', '440301199001011234'])
    expect(open(vaultAt('other'), sealed)).toBe('440301199001011234')
  })

  it('without a recovery code there is no other way in', async () => {
    seal(vaultAt('pc'), 'x')
    const [record] = records
    expect(record && (await vaultAt('other').recover('', record))).toBe(false)
  })

  it('is guarded by the key store of the system where there is one', () => {
    const guard: SystemGuard = {
      protect: (text) => Buffer.from(`guarded ${[...text].reverse().join('')}`),
      unprotect: (bytes) => [...bytes.toString().replace('guarded ', '')].reverse().join(''),
    }
    const sealed = seal(vaultAt('pc', guard), 'x')
    const [file] = readdirSync(join(folder, 'pc'))
    expect(readFileSync(join(folder, 'pc', file ?? '')).toString()).toMatch(/^guarded /)
    expect(open(vaultAt('pc', guard), sealed)).toBe('x')
    expect(open(vaultAt('pc'), sealed)).toBe('privacy.sealLocked')
  })

  it('made for an act that was taken back serves the next', () => {
    const vault = vaultAt('pc')
    const sealed = seal(vault, 'first')
    records = []
    const again = seal(vault, 'second')
    expect([open(vault, sealed), open(vault, again), records.length]).toEqual(['first', 'second', 1])
    rmSync(join(folder, 'pc'), { recursive: true })
    expect(vaultAt('pc').state(table)).toBe('locked')
  })
})
