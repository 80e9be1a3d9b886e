import { type Day, dayOf } from '../../shared/day'
import type { PurgePreview, PurgeSample } from '../../shared/privacy/contract'
import {
  cutoffs,
  PURGE_GROUPS,
  type PurgeGroup,
  personIsDue,
  personLeft,
  visitorIsDue,
  visitorLeft,
  workerIsDue,
  workerLeft,
} from '../../shared/privacy/purge'
import type { Purge } from '../../shared/privacy/schema'
import { refuse } from '../../shared/problem'
import { settingOn } from '../center/settings'
import type { Draft, View } from '../collections'
import { actor, type Context } from '../context'
import { keySamples, keysDue, purgeKeys } from './keyPurge'

const SAMPLE = 8

const cutoffsNow = (view: View, today: Day): Readonly<Record<PurgeGroup, Day>> =>
  cutoffs(today, {
    visitorDays: settingOn(view, 'privacy.visitorDays', today),
    workerDays: settingOn(view, 'privacy.workerDays', today),
    ownerYears: settingOn(view, 'privacy.ownerYears', today),
    keyYears: settingOn(view, 'privacy.keyYears', today),
  })

const visitorsDue = (view: View, cutoff: Day) =>
  [...view.visitorPasses.all()].filter((pass) => visitorIsDue(pass, cutoff))

const workersDue = (view: View, cutoff: Day) =>
  [...view.workerPasses.all()].filter((pass) => workerIsDue(pass, cutoff))

const peopleDue = (view: View, cutoff: Day) =>
  [...view.people.all()].filter((person) => personIsDue(person, view.ties.where('person', person.id), cutoff))

const samplesOf = (view: View, cut: Readonly<Record<PurgeGroup, Day>>) => {
  const visitors = visitorsDue(view, cut.visitors).map(
    (pass): PurgeSample => ({
      no: pass.no,
      name: pass.name,
      place: (pass.unitId && view.units.get(pass.unitId)?.label) || '',
      endedOn: dayOf(pass.outAt ?? pass.inAt),
    }),
  )
  const workers = workersDue(view, cut.workers).map(
    (pass): PurgeSample => ({
      no: pass.no,
      name: pass.name,
      place: pass.unitLabel,
      endedOn: pass.ended ? dayOf(pass.ended.at) : pass.validToOn,
    }),
  )
  const people = peopleDue(view, cut.people).map((person): PurgeSample => {
    const last = [...view.ties.where('person', person.id)]
      .sort((a, b) => (a.endedOn ?? '').localeCompare(b.endedOn ?? ''))
      .at(-1)
    return {
      no: '',
      name: person.name,
      place: (last && view.units.get(last.unitId)?.label) ?? '',
      endedOn: last?.endedOn ?? cut.people,
    }
  })
  return { visitors, workers, people, keys: keySamples(view, keysDue(view, cut.keys)) }
}

/** What would be taken away today, and from which day on it is kept. */
export const previewPurge = (view: View, context: Context): PurgePreview => {
  const cut = cutoffsNow(view, context.today)
  const found = samplesOf(view, cut)
  return {
    groups: PURGE_GROUPS.map((group) => ({
      group,
      cutoffOn: cut[group],
      count: found[group].length,
      sample: found[group].slice(0, SAMPLE),
    })),
  }
}

const purgeVisitors = (draft: Draft, cutoff: Day): number => {
  const due = visitorsDue(draft, cutoff)
  for (const pass of due) draft.visitorPasses.update(pass.id, visitorLeft)
  return due.length
}

/** Their pictures go with them. Answers what was sealed, to be destroyed. */
const purgeWorkers = (draft: Draft, cutoff: Day, sealed: string[]): number => {
  const due = workersDue(draft, cutoff)
  for (const pass of due) {
    draft.workerPasses.update(pass.id, workerLeft)
    const photo = draft.photos.get(pass.photoId)
    if (!photo) continue
    sealed.push(photo.sealed)
    draft.photos.remove(photo.id)
  }
  return due.length
}

const purgePeople = (draft: Draft, cutoff: Day, sealed: string[]): number => {
  const due = peopleDue(draft, cutoff)
  for (const person of due) {
    if (person.idNo) sealed.push(person.idNo.sealed)
    draft.people.update(person.id, { ...personLeft, phones: [] })
  }
  return due.length
}

/**
 * Takes the personal columns away, keeps the counts. What was sealed opens nowhere afterwards, not in the journal and not
 * in an old copy. Refuses `privacy.nothingDue`, `privacy.previewChanged`.
 */
export const purge = (draft: Draft, seen: Readonly<Record<PurgeGroup, number>>, context: Context): Purge => {
  const cut = cutoffsNow(draft, context.today)
  const sealed: string[] = []
  const counts = {
    visitors: purgeVisitors(draft, cut.visitors),
    workers: purgeWorkers(draft, cut.workers, sealed),
    people: purgePeople(draft, cut.people, sealed),
    keys: purgeKeys(draft, cut.keys),
  }
  if (PURGE_GROUPS.every((group) => counts[group] === 0)) refuse('privacy.nothingDue')
  for (const group of PURGE_GROUPS) if (counts[group] !== seen[group]) refuse('privacy.previewChanged')
  const { id: byId, name: byName } = actor(context)
  const made = draft.purges.insert({
    id: context.newId('purge'),
    at: context.now,
    byId,
    byName,
    ...counts,
    cutoffs: { ...cut },
  })
  context.ports.vault.destroy(sealed)
  return made
}
