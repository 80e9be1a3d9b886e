import type { Day } from '../../shared/day'
import type { passesContract, VisitorRow } from '../../shared/passes/contract'
import { checkValidity, lastDayOf, visitorState, workerState } from '../../shared/passes/rules'
import type { VisitorPass, WorkerPass } from '../../shared/passes/schema'
import { refuse, refuseIf } from '../../shared/problem'
import { settingOn } from '../center/settings'
import type { Draft, View } from '../collections'
import { actor, type Context } from '../context'
import { handlersFor } from '../handlers'
import { pageMade, pageOf } from '../list'
import { takeNumber } from '../numbers'
import { issuePaper } from '../printing/issued'
import { sealPicture } from '../sealing'
import { centerFacts, destinationOf } from './facts'

const has = (search: string, ...texts: readonly string[]): boolean => {
  const wanted = search.trim().toLowerCase()
  return wanted === '' || texts.some((text) => text.toLowerCase().includes(wanted))
}

const visitorRow = (view: View, pass: VisitorPass, now: string): VisitorRow => ({
  pass,
  state: visitorState(pass, now),
  destination: destinationOf(view, pass),
})

interface VisitorFilter {
  readonly search: string
  readonly state: VisitorRow['state'] | null
}

/** Who is inside is known at once; the years before are looked through only for what they were asked. */
const visitorsFor = (view: View, { search, state }: VisitorFilter, now: string): readonly VisitorPass[] => {
  const inside = state === 'inside' || state === 'overstayed'
  const known = inside ? view.visitorPasses.where('inside', 'inside') : [...view.visitorPasses.all()]
  if (!state && search.trim() === '') return known
  return known.filter((pass) => {
    const stands = state ? visitorState(pass, now) : null
    if (state && stands !== state && !(state === 'inside' && stands === 'overstayed')) return false
    return has(search, pass.no, pass.name, pass.organisation, pass.plate, destinationOf(view, pass))
  })
}

const HOUR = 3_600_000
const visitorUntil = (view: View, context: Context): string =>
  new Date(
    Date.parse(context.now) + Number(settingOn(view, 'passes.visitorHours', context.today)) * HOUR,
  ).toISOString()

const workerOf = (view: View, passId: string): WorkerPass =>
  view.workerPasses.get(passId) ?? refuse('passes.unknown')

const stillValid = (draft: Draft, passId: string): WorkerPass => {
  const pass = workerOf(draft, passId)
  if (pass.status !== 'valid') refuse('passes.ended', { no: pass.no })
  return pass
}

/** One person, one unit, one pass (domain.md §3.5): one that begins later counts as well. */
const oneOnly = (
  view: View,
  facts: Pick<WorkerPass, 'unitId' | 'name' | 'idLast4'>,
  today: Day,
  except?: WorkerPass['id'],
): void => {
  const same = view.workerPasses
    .where('unit', facts.unitId)
    .find(
      (pass) =>
        pass.id !== except &&
        pass.name === facts.name &&
        pass.idLast4 === facts.idLast4 &&
        ['valid', 'notYet'].includes(workerState(pass, today)),
    )
  if (same) refuse('passes.hasOne', { name: facts.name, no: same.no })
}

export const passesHandlers = handlersFor<typeof passesContract>()({
  'passes.visitors': (view, input, context) => {
    const page = pageMade(
      visitorsFor(view, input, context.now),
      {
        ...input,
        sort: input.sort ?? { by: 'inAt', descending: true },
        values: {
          no: (pass) => pass.no,
          name: (pass) => pass.name,
          inAt: (pass) => pass.inAt,
          validUntil: (pass) => pass.validUntil,
        },
      },
      (pass) => visitorRow(view, pass, context.now),
    )
    return { ...page, inside: view.visitorPasses.countWhere('inside', 'inside') }
  },

  'passes.visitor': (view, { passId }, context) =>
    visitorRow(view, view.visitorPasses.get(passId) ?? refuse('passes.unknown'), context.now),

  'passes.admit': (draft, input, context) => {
    if (input.unitId && !draft.units.get(input.unitId)) refuse('passes.unknownUnit', {}, 'unitId')
    const validUntil = input.validUntil ?? visitorUntil(draft, context)
    if (validUntil <= context.now) refuse('passes.untilPast', {}, 'validUntil')
    const pass = draft.visitorPasses.insert({
      ...input,
      id: context.newId('visitor'),
      no: takeNumber(draft, context, 'visitorPass'),
      inAt: context.now,
      validUntil,
      outAt: null,
      cardReturned: false,
      byName: actor(context).name,
    })
    const data = centerFacts(draft)
    issuePaper(draft, context, { kind: 'visitorPass', subjectId: pass.id, no: pass.no, data })
    return pass
  },

  'passes.leave': (draft, { passId, cardReturned }, context) => {
    const pass = draft.visitorPasses.get(passId) ?? refuse('passes.unknown')
    if (pass.outAt) refuse('passes.alreadyLeft', { no: pass.no })
    return draft.visitorPasses.update(pass.id, { outAt: context.now, cardReturned })
  },

  'passes.workers': (view, input, context) => {
    const all = input.unitId ? view.workerPasses.where('unit', input.unitId) : [...view.workerPasses.all()]
    const rows = all
      .map((pass) => ({ pass, state: workerState(pass, context.today) }))
      .filter((row) => !input.state || row.state === input.state)
      .filter(({ pass }) =>
        has(input.search, pass.no, pass.name, pass.contractor, pass.unitLabel, pass.trade),
      )
    return pageOf(rows, {
      ...input,
      sort: input.sort ?? { by: 'no', descending: true },
      values: {
        no: ({ pass }) => pass.no,
        name: ({ pass }) => pass.name,
        contractor: ({ pass }) => pass.contractor,
        unitLabel: ({ pass }) => pass.unitLabel,
        validToOn: ({ pass }) => pass.validToOn,
      },
    })
  },

  'passes.worker': (view, { passId }, context) => {
    const pass = workerOf(view, passId)
    return { pass, state: workerState(pass, context.today) }
  },

  'passes.defaults': (view, _input, context) => ({
    workerToOn: lastDayOf(context.today, Number(settingOn(view, 'passes.workerDays', context.today))),
    visitorUntil: visitorUntil(view, context),
  }),

  'passes.issueWorker': (draft, { photo, ...facts }, context) => {
    const unit = draft.units.get(facts.unitId) ?? refuse('passes.unknownUnit', {}, 'unitId')
    refuseIf(
      checkValidity(
        facts.validFromOn,
        facts.validToOn,
        Number(settingOn(draft, 'passes.workerDays', context.today)) * 3,
      ),
    )
    if (facts.validToOn < context.today) refuse('passes.untilPast', {}, 'validToOn')
    oneOnly(draft, facts, context.today)
    const photoId = context.newId('photo')
    draft.photos.insert({
      id: photoId,
      sealed: sealPicture(draft, context, photoId, photo),
      createdAt: context.now,
    })
    const pass = draft.workerPasses.insert({
      ...facts,
      id: context.newId('worker'),
      no: takeNumber(draft, context, 'workerPass'),
      photoId,
      unitLabel: unit.label,
      status: 'valid',
      ended: null,
      issuedAt: context.now,
      issuedByName: actor(context).name,
    })
    const data = centerFacts(draft)
    issuePaper(draft, context, { kind: 'workerPass', subjectId: pass.id, no: pass.no, data })
    return pass
  },

  'passes.extendWorker': (draft, { passId, validToOn }, context) => {
    const pass = stillValid(draft, passId)
    oneOnly(draft, pass, context.today, pass.id)
    if (validToOn <= pass.validToOn) refuse('passes.notLonger', { day: pass.validToOn }, 'validToOn')
    refuseIf(
      checkValidity(
        context.today,
        validToOn,
        Number(settingOn(draft, 'passes.workerDays', context.today)) * 3,
      ),
    )
    return draft.workerPasses.update(pass.id, { validToOn })
  },

  'passes.endWorker': (draft, { passId, status, note }, context) => {
    const pass = stillValid(draft, passId)
    return draft.workerPasses.update(pass.id, {
      status,
      ended: { at: context.now, byName: actor(context).name, note },
    })
  },
})
