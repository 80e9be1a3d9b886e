import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { DATA_VERSION, migrationsFor } from '../../src/main/migrations'
import { DEMO_FACE } from '../../src/main/passes/demoFace'
import { folderKeeper } from '../../src/main/privacy/keeper'
import { Vault } from '../../src/main/privacy/vault'
import { migrateAll } from '../../src/main/store/migrations'
import { Deposit } from '../../src/shared/fees/deposits'
import type { Id } from '../../src/shared/id'
import { Photo } from '../../src/shared/passes/schema'
import { Person } from '../../src/shared/people/schema'
import { Reveal } from '../../src/shared/people/unmask'

let folder: string
let vault: Vault
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'migrations-'))
  vault = new Vault(folderKeeper(join(folder, 'keys'), undefined), join(folder, 'slots.bin'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const NOW = '2026-11-24T00:00:00.000Z'
const chain = () => migrationsFor({ vault, now: () => NOW, newId: () => 'sealkey_1' as Id<'sealkey'> })

it('the chain of migrations has no gap and ends at the version of today', () => {
  expect(chain().map(({ to }) => to)).toEqual(Array.from({ length: DATA_VERSION - 1 }, (_, at) => at + 2))
})

it('every migration is tested here with records of its time, by its number', () => {
  const tested = new Set(
    [...readFileSync(__filename, 'utf8').matchAll(/^it\('(\d+): /gm)].map(([, to]) => Number(to)),
  )
  expect([...tested].sort((a, b) => a - b)).toEqual(chain().map(({ to }) => to))
})

it('2: a look at numbers from before keeps its reason as a remark and names the person', () => {
  const old = {
    id: 'reveal_1',
    personId: 'person_1',
    reason: '联系业主修水管',
    byId: 'staff_1',
    byName: '林晓芸',
    at: '2026-11-20T02:00:00.000Z',
  }
  const people = [{ id: 'person_1', name: '王秀英' } as never]
  const after = migrateAll({ people, reveals: [old] }, 1, 2, chain())
  const record = {
    id: 'reveal_1',
    subject: { kind: 'person', id: 'person_1' },
    subjectName: '王秀英',
    group: 'idNo',
    reason: 'other',
    note: '联系业主修水管',
    byId: 'staff_1',
    byName: '林晓芸',
    at: '2026-11-20T02:00:00.000Z',
  }
  expect(after.reveals).toEqual([record])
  expect(Reveal.parse(after.reveals?.[0])).toEqual(record)
})

it('3: identity numbers and pictures that lay in clear are sealed, and open again', () => {
  const person = {
    id: 'person_1',
    kind: 'person',
    name: '王秀英',
    phones: [],
    idType: 'residentId',
    idNo: '440301199001011234',
    contactName: '',
    address: '',
    note: '',
    importId: null,
    createdAt: NOW,
  }
  const photo = { id: 'photo_1', dataUrl: DEMO_FACE, createdAt: NOW }
  const after = migrateAll(
    { people: [person, { ...person, id: 'person_2', idNo: '' }] as never, photos: [photo] as never },
    2,
    3,
    chain(),
  )
  expect(JSON.stringify(after)).not.toMatch(/440301199001011234|data:image/)
  const [first, second] = (after.people ?? []).map((each) => Person.parse(each))
  const kept = Photo.parse(after.photos?.[0])
  const view = { sealKeys: { all: () => after.sealKeys as never } }
  const open = (collection: string, id: string, field: string, sealed: string): Buffer =>
    vault.open(view, { collection, id, field }, sealed)
  expect([first?.idNo?.shown, second?.idNo]).toEqual(['440***********1234', null])
  expect(open('people', 'person_1', 'idNo', first?.idNo?.sealed ?? '').toString()).toBe('440301199001011234')
  expect(open('photos', 'photo_1', 'picture', kept.sealed).toString('base64')).toBe(DEMO_FACE.split(',')[1])
})

it('3: a folder with nobody in it gets no key before it needs one', () => {
  expect(migrateAll({ people: [], photos: [] }, 2, 3, chain()).sealKeys).toEqual([])
})

it('4: a deposit that was only a line of a receipt is held; one of a void receipt is not', () => {
  const line = {
    billId: 'bill_1',
    tariffId: 'tariff_1',
    item: '装修押金',
    itemEn: 'Renovation deposit',
    unitName: '户',
    kind: 'deposit',
    fromOn: '2026-11-20',
    toOn: '2026-11-20',
    priceE4: 20_000_000,
    quantityCenti: 100,
    amountFen: 200_000,
  }
  const voided = { at: NOW, byName: '林晓芸', reason: '写错' }
  const receipt = {
    id: 'receipt_1',
    no: '0000001',
    unitId: 'unit_1',
    unitLabel: '1-101',
    payer: '王秀英',
    issuedOn: '2026-11-20',
    at: NOW,
    byName: '林晓芸',
    voided: null,
    lines: [{ ...line, kind: 'income' }, line],
  }
  const receipts = [receipt, { ...receipt, id: 'receipt_2', no: '0000002', voided, lines: [line] }]
  const after = migrateAll({ receipts } as never, 3, 4, chain())
  const held = {
    id: 'deposit_1x1',
    receiptId: 'receipt_1',
    receiptNo: '0000001',
    billId: 'bill_1',
    unitId: 'unit_1',
    unitLabel: '1-101',
    payer: '王秀英',
    tariffId: 'tariff_1',
    item: '装修押金',
    itemEn: 'Renovation deposit',
    amountFen: 200_000,
    returnedFen: 0,
    deductedFen: 0,
    purpose: null,
    takenOn: '2026-11-20',
    at: NOW,
    byName: '林晓芸',
    voided: null,
  }
  expect((after.deposits ?? []).map((each) => Deposit.parse(each))).toEqual([
    held,
    { ...held, id: 'deposit_2x0', receiptId: 'receipt_2', receiptNo: '0000002', voided },
  ])
})
