import { addDays, dayOf } from '../../shared/day'
import type { Unit } from '../../shared/estate/schema'
import { refuse } from '../../shared/problem'
import { FIRST_CONTENTS } from '../../shared/unitfiles/contents'
import type { UnitFileCard, UnitFileRow } from '../../shared/unitfiles/contract'
import { completePercent, fileNoOf, missingOf, reviewDue } from '../../shared/unitfiles/rules'
import type { FileContent, FileLoan } from '../../shared/unitfiles/schema'
import { settingOn } from '../center/settings'
import type { View } from '../collections'
import type { Context } from '../context'
import { ownerNames } from '../people/facts'
import { openVolumeOf, volumesOf } from './volumes'

export const unitOf = (view: View, unitId: string): Unit =>
  view.units.get(unitId) ?? refuse('estate.unknownUnit', {}, 'unitId')

/** What a file should hold, in order: the center's own list, or the one it begins with. */
export const contentsOf = (view: View): readonly FileContent[] =>
  view.fileContents.count() === 0
    ? FIRST_CONTENTS
    : [...view.fileContents.all()].sort((a, b) => a.place - b.place)

export const loanOut = (view: View, unitId: string): FileLoan | undefined =>
  view.fileLoans.where('unit', unitId).find((loan) => loan.returned === null)

/** Codes of what is there: papers of the open volume, and scans filed under a content since it was opened. */
const presentIn = (view: View, unitId: string): ReadonlySet<string> => {
  const volume = openVolumeOf(view, unitId)
  const items = volume ? view.fileItems.where('volume', volume.id).filter(({ voided }) => !voided) : []
  return new Set([...items.map(({ code }) => code), ...attachmentsIn(view, unitId).map(({ doc }) => doc)])
}

const attachmentsIn = (view: View, unitId: string) => {
  const volumes = volumesOf(view, unitId)
  const since = volumes.length > 1 ? (volumes.at(-1)?.openedOn ?? '') : ''
  return view.attachments
    .where('unit', unitId)
    .filter(({ voided, doc, at }) => !voided && doc !== '' && dayOf(at) >= since)
}

/** Papers are asked for from units somebody has taken over. */
const isTakenOver = (unit: Unit): boolean => unit.handedOverOn !== null || unit.occupancy !== 'vacant'

/** One unit's file as the list shows it. */
export const fileRow = (
  view: View,
  unit: Unit,
  contents: readonly FileContent[],
  context: Context,
): UnitFileRow => {
  const volume = openVolumeOf(view, unit.id)
  const due = isTakenOver(unit)
  const present = due ? presentIn(view, unit.id) : new Set<string>()
  const reviewedOn = view.fileReviews
    .where('unit', unit.id)
    .reduce<string | null>((last, { on }) => (last === null || on > last ? on : last), null)
  const months = settingOn(view, 'unitfiles.reviewMonths', context.today)
  return {
    unitId: unit.id,
    label: unit.label,
    owners: ownerNames(view, unit.id, context.today),
    no: volume?.no ?? fileNoOf(unit.label),
    volume: volume?.volume ?? 1,
    location: volume?.location ?? '',
    percent: due ? completePercent(contents, present) : null,
    missing: due ? missingOf(contents, present) : [],
    reviewedOn,
    reviewDue: due && reviewDue(reviewedOn, volume?.openedOn ?? null, months, context.today),
    out: loanOut(view, unit.id) ?? null,
  }
}

/** All of one unit's file. */
export const fileCard = (view: View, unit: Unit, context: Context): UnitFileCard => {
  const contents = contentsOf(view)
  const volumes = volumesOf(view, unit.id)
  const volume = openVolumeOf(view, unit.id)
  const items = volume ? view.fileItems.where('volume', volume.id) : []
  const scans = attachmentsIn(view, unit.id)
  const days = settingOn(view, 'unitfiles.loanDays', context.today)
  return {
    ...fileRow(view, unit, contents, context),
    volumes,
    contents: contents
      .map((content) => ({
        content,
        items: items.filter((item) => item.code === content.code),
        attachments: scans.filter((scan) => scan.doc === content.code),
      }))
      .filter((row) => !row.content.retired || row.items.length > 0 || row.attachments.length > 0),
    closedItems: volumes
      .filter(({ closedOn }) => closedOn !== null)
      .flatMap((closed) =>
        view.fileItems.where('volume', closed.id).map((item) => ({ ...item, volume: closed.volume })),
      ),
    loans: [...view.fileLoans.where('unit', unit.id)].reverse(),
    reviews: [...view.fileReviews.where('unit', unit.id)].reverse(),
    loanDueOn: addDays(context.today, days),
  }
}
