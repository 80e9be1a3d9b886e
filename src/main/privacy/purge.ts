import type { Day } from '../../shared/day'
import type { PurgePreview } from '../../shared/privacy/contract'
import { cutoffs, PURGE_GROUPS, type PurgeGroup } from '../../shared/privacy/purge'
import type { Purge } from '../../shared/privacy/schema'
import { refuse } from '../../shared/problem'
import { settingOn } from '../center/settings'
import type { Draft, View } from '../collections'
import { actor, type Context } from '../context'
import { purges } from '../purges'

const SAMPLE = 8

const cutoffsNow = (view: View, today: Day): Readonly<Record<PurgeGroup, Day>> =>
  cutoffs(today, {
    visitorDays: settingOn(view, 'privacy.visitorDays', today),
    workerDays: settingOn(view, 'privacy.workerDays', today),
    ownerYears: settingOn(view, 'privacy.ownerYears', today),
    keyYears: settingOn(view, 'privacy.keyYears', today),
    arrearsYears: settingOn(view, 'privacy.arrearsYears', today),
  })

/** What would be taken away today, and from which day on it is kept. */
export const previewPurge = (view: View, context: Context): PurgePreview => {
  const cut = cutoffsNow(view, context.today)
  return {
    groups: PURGE_GROUPS.map((group) => {
      const due = purges[group].due(view, cut[group])
      return { group, cutoffOn: cut[group], count: due.length, sample: due.slice(0, SAMPLE) }
    }),
  }
}

/**
 * Takes the personal columns away, keeps the counts. What was sealed opens nowhere afterwards, not in the journal and not
 * in an old copy. Refuses `privacy.nothingDue`, `privacy.previewChanged`.
 */
export const purge = (draft: Draft, seen: Readonly<Record<PurgeGroup, number>>, context: Context): Purge => {
  const cut = cutoffsNow(draft, context.today)
  const sealed: string[] = []
  const take = (group: PurgeGroup): number => purges[group].take(draft, cut[group], sealed)
  const counts: Readonly<Record<PurgeGroup, number>> = {
    visitors: take('visitors'),
    workers: take('workers'),
    people: take('people'),
    keys: take('keys'),
    arrears: take('arrears'),
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
