import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Id } from '../../shared/id'
import type { CodeWrap, SealKey } from '../../shared/privacy/schema'
import { refuse } from '../../shared/problem'
import { openBytes, type Place, sealBytes, slotOf } from './cipher'
import { unwrapWithCode, wrapWithCode } from './codeWrap'
import type { KeyKeeper } from './keeper'
import { Slots } from './slots'

/** `new`: nothing has been sealed yet; `locked`: this PC does not have the data key of this folder. */
export type VaultState = 'new' | 'open' | 'locked'

interface KeyTable {
  all(): Iterable<SealKey>
}
interface Looking {
  readonly sealKeys: KeyTable
}
interface Writing {
  readonly sealKeys: KeyTable & { insert(record: SealKey): SealKey }
}
interface Moment {
  readonly now: string
  readonly newId: (kind: 'sealkey') => Id<'sealkey'>
}

const checkOf = (dataKey: Buffer): string => createHmac('sha256', dataKey).update('check').digest('base64url')

const fits = (dataKey: Buffer, check: string): boolean => {
  const [one, other] = [Buffer.from(checkOf(dataKey)), Buffer.from(check)]
  return one.length === other.length && timingSafeEqual(one, other)
}

export const sealKeyOf = (view: Looking): SealKey | undefined => [...view.sealKeys.all()][0]

/** Seals and opens what must not lie on the disk in clear. Holds the data key in memory; the disk never has it. */
export class Vault {
  private key: { readonly record: SealKey; readonly dataKey: Buffer } | undefined
  private readonly slots: Slots
  /** Every record that carries a mark must have one by now. */
  marksExpected = false

  constructor(
    private readonly keeper: KeyKeeper,
    slotsPath: string,
  ) {
    this.slots = new Slots(slotsPath)
  }

  get keptBy(): KeyKeeper['kind'] {
    return this.keeper.kind
  }

  state(view: Looking): VaultState {
    const record = sealKeyOf(view)
    if (!record) return 'new'
    return this.dataKeyOf(record) ? 'open' : 'locked'
  }

  /** Seals in the commit that writes the record; the first of a folder makes its data key. Refuses `privacy.sealLocked`. */
  seal(draft: Writing, moment: Moment, place: Place, clear: Uint8Array): string {
    const record = sealKeyOf(draft) ?? draft.sealKeys.insert(this.makeKey(moment))
    return this.sealUnder(record, place, clear)
  }

  sealUnder(record: SealKey, place: Place, clear: Uint8Array): string {
    return sealBytes(this.need(record), this.slots.take(), place, clear)
  }

  /** Refuses `privacy.sealLocked`, `privacy.erased` and, when a bit was changed or moved, `privacy.sealBroken`. */
  open(view: Looking, place: Place, sealed: string): Buffer {
    const record = sealKeyOf(view) ?? refuse('privacy.sealLocked')
    const dataKey = this.need(record)
    const secret = this.slots.read(slotOf(sealed)) ?? refuse('privacy.erased')
    return openBytes(dataKey, secret, place, sealed) ?? refuse('privacy.sealBroken')
  }

  /** A data key for a folder that has none, kept on this PC at once. */
  makeKey({ now, newId }: Moment): SealKey {
    // An act that was taken back may have made one already.
    if (this.key) return this.key.record
    const dataKey = randomBytes(32)
    const record = {
      id: newId('sealkey'),
      check: checkOf(dataKey),
      recovery: null,
      madeAt: now,
      recoveryAt: null,
    }
    this.keeper.keep(record.id, dataKey)
    this.key = { record, dataKey }
    return record
  }

  expectMarks(expected: boolean): void {
    this.marksExpected = expected
  }

  /** A mark of a text under the data key, for a place: nobody without the key can make it. null where this PC has it not. */
  mark(view: Looking, place: string, text: string): string | null {
    const record = sealKeyOf(view)
    const dataKey = record ? this.dataKeyOf(record) : this.key?.dataKey
    if (!dataKey) return null
    const key = createHmac('sha256', dataKey).update('mark').digest()
    return createHmac('sha256', key)
      .update(JSON.stringify([place, text]))
      .digest('base64url')
  }

  wrapFor(code: string, record: SealKey): Promise<CodeWrap> {
    return wrapWithCode(code, record.id, this.need(record))
  }

  /** Opens a folder that came from another PC; from then on this PC keeps the key. Answers whether the code fits. */
  async recover(code: string, record: SealKey): Promise<boolean> {
    const dataKey = record.recovery && (await unwrapWithCode(code, record.id, record.recovery))
    if (!dataKey || !fits(dataKey, record.check)) return false
    this.keeper.keep(record.id, dataKey)
    this.key = { record, dataKey }
    return true
  }

  /** After this what was sealed with them opens nowhere: not here, not in an old journal line. */
  destroy(sealed: readonly string[]): void {
    this.slots.destroy(sealed.map(slotOf))
  }

  private need(record: SealKey): Buffer {
    return this.dataKeyOf(record) ?? refuse('privacy.sealLocked')
  }

  private dataKeyOf(record: SealKey): Buffer | undefined {
    if (this.key?.record.check === record.check) return this.key.dataKey
    const dataKey = this.keeper.recall(record.id)
    if (!dataKey || !fits(dataKey, record.check)) return undefined
    this.key = { record, dataKey }
    return dataKey
  }
}
