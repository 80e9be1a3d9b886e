import type { KeyInput, keysContract } from '../../shared/keys/contract'
import { isGone, neverLentWord } from '../../shared/keys/rules'
import type { Key, KeyMove } from '../../shared/keys/schema'
import { refuse } from '../../shared/problem'
import { settingOn } from '../center/settings'
import type { Draft, View } from '../collections'
import type { Context } from '../context'
import type { HandlersOf } from '../handlers'
import { takeNumber } from '../numbers'
import { placeOf } from './facts'
import { keyOf, note } from './moves'

/** A code is used once in the life of the center: by no other key, not even one that is gone. */
export const checkCode = (view: View, code: string, keyId: string | null): void => {
  const namesake = view.keys.where('code', code.toUpperCase())[0]
  if (namesake && namesake.id !== keyId)
    refuse('keys.codeTaken', { code, place: placeOf(view, namesake) }, 'code')
}

/** A numbered hook of a cabinet holds one key or set; a bag or a box beside the cabinets is free text. */
export const checkSlot = (view: View, slot: string, keyId: string | null): void => {
  const hook = view.keyHooks.where('no', slot.toUpperCase())[0]
  const cabinet = view.keyCabinets.where('code', slot.split('-')[0]?.toUpperCase() ?? '')[0]
  if (!hook && cabinet) refuse('keys.noSuchHook', { slot, cabinet: cabinet.name }, 'slot')
  if (!hook) return
  if (hook.closed !== '') refuse('keys.hookClosed', { slot: hook.no, reason: hook.closed }, 'slot')
  const other = view.keys.where('slot', hook.no).find((each) => each.id !== keyId)
  if (other) refuse('keys.hookTaken', { slot: hook.no, code: other.code }, 'slot')
}

export const neverLentAt = (view: View, location: string, today: string): string | undefined =>
  neverLentWord(String(settingOn(view, 'keys.neverLent', today)), location)

const checkPlace = (view: View, input: KeyInput, keyId: string | null, { today }: Context): void => {
  checkCode(view, input.code, keyId)
  checkSlot(view, input.slot, keyId)
  if (input.unitId && !view.units.get(input.unitId)) refuse('keys.unknownUnit', {}, 'unitId')
  if (input.buildingId && !view.buildings.get(input.buildingId)) refuse('keys.unknownBuilding')
  if (!input.unitId && input.location === '') refuse('keys.placeNeeded', {}, 'location')
  const word = input.lendable ? neverLentAt(view, input.location, today) : undefined
  if (word) refuse('keys.placeNeverLent', { place: word }, 'lendable')
}

type NewKey = Omit<Key, 'id' | 'tag' | 'status' | 'createdAt' | 'missing' | 'replacedById'>

/** Puts a key on its hook and into the register, with its tag and the first line of its history. */
export const makeKey = (
  draft: Draft,
  facts: NewKey,
  move: Pick<KeyMove, 'kind' | 'note'>,
  context: Context,
): Key => {
  checkCode(draft, facts.code, null)
  checkSlot(draft, facts.slot, null)
  const hook = draft.keyHooks.where('no', facts.slot.toUpperCase())[0]
  const key = draft.keys.insert({
    ...facts,
    slot: hook?.no ?? facts.slot,
    id: context.newId('key'),
    tag: takeNumber(draft, context, 'keyTag'),
    status: facts.custody ? 'inCustody' : 'inCabinet',
    createdAt: context.now,
  })
  note(draft, context, key.id, { ...move, person: '' })
  if (key.custody) note(draft, context, key.id, { kind: 'deposited', person: '', note: '' })
  return key
}

const hasMoved = (view: View, keyId: string): boolean =>
  view.keyMoves
    .where('key', keyId)
    .some(({ kind }) => !['registered', 'takenOver', 'changed', 'counted'].includes(kind))

/** After its first movement a key is changed no more, only moved to another hook, noted upon or retired. */
const checkFixed = (view: View, key: Key, input: KeyInput): void => {
  if (!hasMoved(view, key.id)) return
  if (key.code !== input.code) refuse('keys.codeFixed', { code: key.code }, 'code')
  const same =
    key.unitId === input.unitId &&
    key.location === input.location &&
    key.keyClass === input.keyClass &&
    key.pieces === input.pieces
  if (!same) refuse('keys.factsFixed', { code: key.code })
}

type Register = Pick<HandlersOf<typeof keysContract>, 'keys.register' | 'keys.change'>

export const registerHandlers = {
  'keys.register': (draft, input, context) => {
    checkPlace(draft, input, null, context)
    return makeKey(draft, input, { kind: 'registered', note: input.remark }, context)
  },

  'keys.change': (draft, { keyId, ...input }, context) => {
    const key = keyOf(draft, keyId)
    if (isGone(key.status)) refuse('keys.isRetired', { code: key.code })
    if (key.custody !== input.custody) refuse('keys.custodyBySignature', { code: key.code }, 'custody')
    checkFixed(draft, key, input)
    checkPlace(draft, input, keyId, context)
    const moved = key.slot === input.slot ? '' : `${key.slot} → ${input.slot}`
    note(draft, context, key.id, {
      kind: 'changed',
      person: '',
      note: [moved, input.remark].filter((part) => part !== '').join(' · '),
    })
    return draft.keys.update(key.id, { ...input, buildingId: input.buildingId })
  },
} satisfies Register
