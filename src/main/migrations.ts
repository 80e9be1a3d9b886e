import type { Id } from '../shared/id'
import { maskIdNo } from '../shared/mask'
import type { Vault } from './privacy/vault'
import type { AllRecords, Migration } from './store/migrations'
import type { StoredRecord } from './store/types'

/** Version of the shape of the data: the last migration's. */
export const DATA_VERSION = 4

type Old = StoredRecord & Readonly<Record<string, unknown>>

/** Before, a look at numbers named a person and nothing else. */
const revealOf = (before: AllRecords) => (record: StoredRecord) => {
  const { personId, reason, ...rest } = record as Old
  if (personId === undefined) return record
  const person = (before.people ?? []).find(({ id }) => id === personId) as Old | undefined
  return {
    ...rest,
    subject: { kind: 'person', id: personId },
    subjectName: person?.name ?? '',
    group: 'idNo',
    reason: 'other',
    note: reason,
  }
}

/** Identity numbers and pictures lay in clear: sealed under a data key made here, kept on this PC. */
const sealed = (before: AllRecords, vault: Vault, now: string, keyId: Id<'sealkey'>): AllRecords => {
  const key = vault.makeKey({ now, newId: () => keyId })
  const number = (id: string, idNo: string) => {
    const place = { collection: 'people', id, field: 'idNo' }
    return { shown: maskIdNo(idNo), sealed: vault.sealUnder(key, place, Buffer.from(idNo)) }
  }
  const picture = (id: string, dataUrl: string) => {
    const bytes = Buffer.from(dataUrl.slice(dataUrl.indexOf(',') + 1), 'base64')
    return vault.sealUnder(key, { collection: 'photos', id, field: 'picture' }, bytes)
  }
  const people = (before.people ?? []).map((record) => {
    const { idNo } = record as Old
    return { ...record, idNo: idNo === '' ? null : number(record.id, String(idNo)) }
  })
  const photos = (before.photos ?? []).map((record) => {
    const { dataUrl, ...rest } = record as Old
    return { ...rest, sealed: picture(record.id, String(dataUrl)) }
  })
  return { ...before, people, photos, sealKeys: people.length + photos.length > 0 ? [key] : [] }
}

interface OldLine {
  readonly kind: string
  readonly [field: string]: unknown
}

/** Deposits were lines of receipts and nothing else: each is held, unless its receipt is void. */
const depositsOf = (record: StoredRecord): readonly StoredRecord[] => {
  const { no, unitId, unitLabel, payer, issuedOn, at, byName, voided, lines } = record as Old
  return (lines as readonly OldLine[]).flatMap((line, place) =>
    line.kind === 'deposit'
      ? {
          id: `deposit_${record.id.replace(/^receipt_/, '')}x${place}`,
          receiptId: record.id,
          receiptNo: no,
          billId: line.billId,
          unitId,
          unitLabel,
          payer,
          tariffId: line.tariffId,
          item: line.item,
          itemEn: line.itemEn,
          amountFen: line.amountFen,
          returnedFen: 0,
          deductedFen: 0,
          purpose: null,
          takenOn: issuedOn,
          at,
          byName,
          voided,
        }
      : [],
  )
}

/** What a migration may need beside the records. */
export interface MigrationParts {
  readonly vault: Vault
  readonly now: () => string
  readonly newId: (kind: 'sealkey') => Id<'sealkey'>
}

/** How each older version becomes the next. Tested in tests/center/migrations.test.ts with records of their time. */
export const migrationsFor = ({ vault, now, newId }: MigrationParts): readonly Migration[] => [
  {
    to: 2,
    name: 'every look at masked fields says of whom, at what and why',
    migrate: (before) => ({ ...before, reveals: (before.reveals ?? []).map(revealOf(before)) }),
  },
  {
    to: 3,
    name: 'identity numbers and pictures are sealed',
    migrate: (before) => sealed(before, vault, now(), newId('sealkey')),
  },
  {
    to: 4,
    name: 'every deposit of a receipt is held',
    migrate: (before) => ({ ...before, deposits: (before.receipts ?? []).flatMap(depositsOf) }),
  },
]
