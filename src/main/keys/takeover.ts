import type { RouteParsedInput } from '../../shared/contract'
import { labelKey } from '../../shared/estate/label'
import type { KeyClass } from '../../shared/keys/schema'
import type {
  TakeoverLineInput,
  TakeoverLineRow,
  TakeoverRow,
  takeoverContract,
} from '../../shared/keys/takeoverContract'
import { canSign, differs, LONGEST_TAKEOVER, takeoverClosed } from '../../shared/keys/takeoverRules'
import type { KeyTakeover, KeyTakeoverLine } from '../../shared/keys/takeoverSchema'
import { refuse, refuseIf } from '../../shared/problem'
import type { Draft, View } from '../collections'
import { actor, type Context } from '../context'
import type { HandlersOf } from '../handlers'
import { pageOf } from '../list'
import { takeNumber } from '../numbers'
import { placeOf } from './facts'
import { issueTakeover } from './listPapers'
import { checkCode, makeKey, neverLentAt } from './register'
import { contains } from './search'

const takeoverOf = (view: View, takeoverId: string): KeyTakeover =>
  view.keyTakeovers.get(takeoverId) ?? refuse('keys.unknownTakeover')

const linesOf = (view: View, takeoverId: string): readonly KeyTakeoverLine[] =>
  view.keyTakeoverLines.where('takeover', takeoverId)

const openTakeover = (view: View, takeoverId: string): KeyTakeover => {
  const takeover = takeoverOf(view, takeoverId)
  refuseIf(takeoverClosed(takeover))
  return takeover
}

const openLine = (view: View, lineId: string): KeyTakeoverLine => {
  const line = view.keyTakeoverLines.get(lineId) ?? refuse('keys.unknownLine')
  openTakeover(view, line.takeoverId)
  return line
}

export const takeoverRow = (view: View, takeover: KeyTakeover): TakeoverRow => {
  const lines = linesOf(view, takeover.id)
  return {
    takeover,
    lines: lines.length,
    counted: lines.filter((line) => line.counted !== null).length,
    differences: lines.filter(differs).length,
    expectedPieces: lines.reduce((sum, line) => sum + line.expected, 0),
    countedPieces: lines.reduce((sum, line) => sum + (line.counted ?? 0), 0),
  }
}

export const takeoverLineRow = (view: View, line: KeyTakeoverLine): TakeoverLineRow => ({
  line,
  place: placeOf(view, line),
})

const addLine = (
  draft: Draft,
  takeover: KeyTakeover,
  codes: Set<string>,
  { place, ...input }: TakeoverLineInput & { readonly lendable?: boolean },
  context: Context,
): void => {
  const code = input.code.toUpperCase()
  if (codes.has(code)) refuse('keys.lineTwice', { code: input.code })
  checkCode(draft, input.code, null)
  codes.add(code)
  const unit = draft.units.where('label', labelKey(place))[0]
  draft.keyTakeoverLines.insert({
    ...input,
    id: context.newId('keytakeoverline'),
    takeoverId: takeover.id,
    unitId: unit?.id ?? null,
    location: unit ? '' : place,
    // domain.md §1.3: plant rooms and the like are never lent.
    lendable: input.keyClass !== 'plantRoom' && !neverLentAt(draft, place, context.today),
    counted: null,
    remark: '',
    keyId: null,
  })
}

const addLines = (
  draft: Draft,
  takeoverId: string,
  lines: readonly TakeoverLineInput[],
  context: Context,
): number => {
  const takeover = openTakeover(draft, takeoverId)
  const before = linesOf(draft, takeover.id)
  if (before.length + lines.length > LONGEST_TAKEOVER)
    refuse('keys.takeoverTooLong', { most: LONGEST_TAKEOVER })
  const codes = new Set(before.map((line) => line.code.toUpperCase()))
  for (const line of lines) addLine(draft, takeover, codes, line, context)
  return lines.length
}

/** domain.md §1.1 B: `3-2-1102-D1`; a letter for the class. */
const LETTERS: Readonly<Record<KeyClass, string>> = {
  entry: 'D',
  interior: 'N',
  entranceDoor: 'Y',
  mailbox: 'X',
  publicDoor: 'G',
  plantRoom: 'S',
  accessCard: 'M',
  garage: 'C',
}

type BuildingAsk = RouteParsedInput<'keys.listBuilding'>

const LONGEST_CODE = 30

/** A room with a long name gets no code of its own: it is entered by hand. */
const codeFor = (unitLabel: string, keyClass: KeyClass): string => {
  const code = `${unitLabel}-${LETTERS[keyClass]}1`
  return code.length <= LONGEST_CODE ? code : refuse('keys.codeTooLong')
}

const linesOfBuilding = (view: View, { buildingId, classes }: BuildingAsk): readonly TakeoverLineInput[] => {
  if (!view.buildings.get(buildingId)) refuse('keys.unknownBuilding')
  return [...view.units.all()]
    .filter((unit) => unit.buildingId === buildingId)
    .flatMap((unit) =>
      classes.map(({ keyClass, pieces }) => ({
        code: codeFor(unit.label, keyClass),
        place: unit.label,
        keyClass,
        setType: 'A' as const,
        expected: pieces,
        slot: '',
      })),
    )
}

/** Signed by all: what was counted hangs in the cabinet from now on, and the list is locked (domain.md §1.1 A). */
const sign = (draft: Draft, takeoverId: string, context: Context): KeyTakeover => {
  const takeover = openTakeover(draft, takeoverId)
  const lines = linesOf(draft, takeover.id)
  refuseIf(canSign(takeover, lines))
  const kept = lines.filter((line) => (line.counted ?? 0) > 0)
  for (const line of kept) {
    const key = makeKey(
      draft,
      {
        code: line.code,
        unitId: line.unitId,
        location: line.location,
        keyClass: line.keyClass,
        pieces: line.counted ?? 0,
        // Without a hook of its own a key hangs in a bag that carries its code.
        slot: line.slot === '' ? line.code : line.slot,
        setType: line.setType,
        spare: false,
        lendable: line.lendable,
        custody: false,
        remark: line.remark,
      },
      { kind: 'takenOver', note: takeover.no },
      context,
    )
    draft.keyTakeoverLines.update(line.id, { keyId: key.id })
  }
  const signed = draft.keyTakeovers.update(takeover.id, {
    signed: {
      at: context.now,
      byName: actor(context).name,
      keys: kept.length,
      pieces: kept.reduce((sum, line) => sum + (line.counted ?? 0), 0),
      differences: lines.filter(differs).length,
    },
  })
  issueTakeover(draft, context, takeover.id)
  return signed
}

export const takeoverHandlers = {
  'keys.takeovers': (view) =>
    [...view.keyTakeovers.all()]
      .reverse()
      .slice(0, 200)
      .map((each) => takeoverRow(view, each)),
  'keys.takeover': (view, { takeoverId }) => takeoverRow(view, takeoverOf(view, takeoverId)),

  'keys.takeoverLines': (view, input) => {
    const rows = linesOf(view, takeoverOf(view, input.takeoverId).id)
      .filter(
        (line) =>
          input.show === 'all' || (input.show === 'uncounted' ? line.counted === null : differs(line)),
      )
      .map((line) => takeoverLineRow(view, line))
      .filter(({ line, place }) => contains(input.search, line.code, place, line.remark))
    return pageOf(rows, {
      ...input,
      values: { code: ({ line }) => line.code, place: ({ place }) => place },
    })
  },

  'keys.startTakeover': (draft, input, context) =>
    draft.keyTakeovers.insert({
      ...input,
      id: context.newId('keytakeover'),
      no: takeNumber(draft, context, 'keyTakeover'),
      createdAt: context.now,
      byName: actor(context).name,
      signed: null,
      cancelled: null,
    }),

  'keys.changeTakeover': (draft, { takeoverId, ...input }) =>
    draft.keyTakeovers.update(openTakeover(draft, takeoverId).id, input),

  'keys.addTakeoverLines': (draft, { takeoverId, lines }, context) =>
    addLines(draft, takeoverId, lines, context),

  'keys.listBuilding': (draft, input, context) => {
    const lines = linesOfBuilding(draft, input)
    if (lines.length === 0) refuse('keys.noLines')
    return addLines(draft, input.takeoverId, lines, context)
  },

  'keys.countTakeover': (draft, { lineId, counted, remark }) =>
    draft.keyTakeoverLines.update(openLine(draft, lineId).id, { counted, remark }),

  'keys.countRest': (draft, { takeoverId }) => {
    const open = linesOf(draft, openTakeover(draft, takeoverId).id).filter((line) => line.counted === null)
    for (const line of open) draft.keyTakeoverLines.update(line.id, { counted: line.expected })
    return open.length
  },

  'keys.dropTakeoverLine': (draft, { lineId }) => {
    draft.keyTakeoverLines.remove(openLine(draft, lineId).id)
    return null
  },

  'keys.signTakeover': (draft, { takeoverId }, context) => sign(draft, takeoverId, context),

  'keys.cancelTakeover': (draft, { takeoverId, reason }, context) =>
    draft.keyTakeovers.update(openTakeover(draft, takeoverId).id, {
      cancelled: { at: context.now, byName: actor(context).name, reason },
    }),
} satisfies HandlersOf<typeof takeoverContract>
