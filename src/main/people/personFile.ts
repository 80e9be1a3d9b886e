import { maskAddress } from '../../shared/mask'
import type { PersonFile } from '../../shared/people/contract'
import type { Person } from '../../shared/people/schema'
import type { View } from '../collections'
import type { Context } from '../context'
import { alikeTo } from './alike'
import { isCurrent } from './facts'

const latestFirst = (a: PersonFile['ties'][number], b: PersonFile['ties'][number]): number =>
  Number(b.current) - Number(a.current) || (b.tie.fromOn ?? '').localeCompare(a.tie.fromOn ?? '')

/** One person with every unit they hold or held, and the records that were or may be theirs. */
export const fileOf = (view: View, person: Person, context: Context): PersonFile => {
  const into = person.mergedInto ? view.people.get(person.mergedInto) : undefined
  return {
    person: { ...person, idNo: person.idNo?.shown ?? '', address: maskAddress(person.address) },
    ties: view.ties
      .where('person', person.id)
      .filter((tie) => !tie.asideBy)
      .map((tie) => {
        const unit = view.units.get(tie.unitId)
        return {
          tie,
          label: unit?.label ?? '',
          siteName: (unit && view.sites.get(unit.siteId)?.name) ?? '',
          current: isCurrent(tie, context.today),
        }
      })
      .sort(latestFirst),
    vehicles: [...view.vehicles.all()]
      .filter((vehicle) => vehicle.personId === person.id)
      .map((vehicle) => ({ vehicle, label: view.units.get(vehicle.unitId)?.label ?? '' })),
    merges: [...view.merges.where('kept', person.id)]
      .reverse()
      .map(({ id, goneId, goneName, at, byName, undone }) => ({ id, goneId, goneName, at, byName, undone })),
    mergedInto: into ? { id: into.id, name: into.name } : null,
    alike: person.mergedInto ? [] : alikeTo(view, person, context),
  }
}
