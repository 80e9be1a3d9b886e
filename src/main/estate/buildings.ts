import type { estateContract, RelabelPreview } from '../../shared/estate/contract'
import { labelKey, relabelled } from '../../shared/estate/label'
import type { Building, Unit } from '../../shared/estate/schema'
import { refuse } from '../../shared/problem'
import type { InputOf } from '../../shared/route'
import type { Draft, View } from '../collections'
import type { Context } from '../context'
import type { HandlersOf } from '../handlers'

type Buildings = Pick<HandlersOf<typeof estateContract>, 'estate.previewRelabel' | 'estate.relabelBuilding'>
type Ask = InputOf<(typeof estateContract)['estate.relabelBuilding']>

const SHOWN = 50

interface Plan {
  readonly from: Building
  /** The building its units move into; null for another name only. */
  readonly into: Building | null
  readonly name: string
  readonly units: readonly { readonly unit: Unit; readonly label: string; readonly taken: boolean }[]
}

const checked = (view: View, { buildingId, name, intoId }: Ask): Omit<Plan, 'units'> => {
  const from = view.buildings.get(buildingId) ?? refuse('estate.unknownBuilding')
  const into = intoId ? (view.buildings.get(intoId) ?? refuse('estate.unknownBuilding')) : null
  if (into && (into.id === from.id || into.siteId !== from.siteId)) refuse('estate.mergeElsewhere')
  const wanted = into?.name ?? name ?? refuse('estate.nameNeeded', {}, 'name')
  const namesake = view.buildings
    .where('site', from.siteId)
    .find((each) => each.name === wanted && each.id !== from.id && each.id !== into?.id)
  if (namesake) refuse('estate.buildingTaken', { name: wanted }, 'name')
  return { from, into, name: wanted }
}

const planOf = (view: View, ask: Ask): Plan => {
  const found = checked(view, ask)
  const { from, name } = found
  const units = view.units.where('building', from.id).map((unit) => {
    const label = ask.relabel ? relabelled(unit.label, from.name, name) : unit.label
    const other = view.units.where('siteLabel', `${from.siteId}|${labelKey(label)}`)[0]
    return { unit, label, taken: other !== undefined && other.id !== unit.id }
  })
  return { ...found, units }
}

/** The entrance of the same name in the other building, made when there is none. */
const entranceIn = (draft: Draft, context: Context, unit: Unit, into: Building): Unit['entranceId'] => {
  const name = unit.entranceId ? draft.entrances.get(unit.entranceId)?.name : undefined
  if (name === undefined) return null
  const known = draft.entrances.where('building', into.id).find((each) => each.name === name)
  return (known ?? draft.entrances.insert({ id: context.newId('entrance'), buildingId: into.id, name })).id
}

/** Fee items that are charged to named buildings must not lose one silently. */
const checkTariffs = (view: View, from: Building): void => {
  const item = [...view.tariffs.all()].find(
    (tariff) => tariff.retiredOn === null && tariff.buildingIds.includes(from.id),
  )
  if (item) refuse('estate.buildingInTariff', { name: from.name, item: item.name })
}

const moveUnits = (draft: Draft, context: Context, { from, units }: Plan, into: Building): Building => {
  for (const { unit, label } of units)
    draft.units.update(unit.id, {
      label,
      buildingId: into.id,
      entranceId: entranceIn(draft, context, unit, into),
    })
  for (const entrance of [...draft.entrances.where('building', from.id)]) draft.entrances.remove(entrance.id)
  draft.buildings.remove(from.id)
  return into
}

/** Another name for a building, or its units moved into another one; bills and receipts keep the numbers they were made with. */
export const buildings: Buildings = {
  'estate.previewRelabel': (view, ask): RelabelPreview => {
    const { units } = planOf(view, ask)
    const changed = units.filter(({ unit, label, taken }) => taken || label !== unit.label)
    return {
      units: units.length,
      changed: [...changed.filter(({ taken }) => taken), ...changed.filter(({ taken }) => !taken)]
        .slice(0, SHOWN)
        .map(({ unit, label, taken }) => ({ from: unit.label, to: label, taken })),
      total: changed.length,
      taken: changed.filter(({ taken }) => taken).length,
    }
  },

  'estate.relabelBuilding': (draft, ask, context) => {
    const plan = planOf(draft, ask)
    const taken = plan.units.find((each) => each.taken)
    if (taken) refuse('estate.labelTaken', { label: taken.label })
    if (plan.into) checkTariffs(draft, plan.from)
    if (plan.into) return moveUnits(draft, context, plan, plan.into)
    for (const { unit, label } of plan.units) if (label !== unit.label) draft.units.update(unit.id, { label })
    return draft.buildings.update(plan.from.id, { name: plan.name })
  },
}
