import { unmaskedPhone } from '../../shared/mask'
import type { PersonInput, PersonRow, peopleContract } from '../../shared/people/contract'
import { type OwnerShare, WHOLE_BP } from '../../shared/people/responsible'
import type { Person, Tie } from '../../shared/people/schema'
import { refuse } from '../../shared/problem'
import type { InputOf } from '../../shared/route'
import type { Draft, View } from '../collections'
import { actor, type Context } from '../context'
import { handlersFor } from '../handlers'
import { pageMade } from '../list'
import { sealNumber } from '../sealing'
import { alikePerson } from './alike'
import { isCurrent, personOf } from './facts'
import { household } from './household'
import { merging } from './merge'
import { correctOwners, mayJoinOwners, needNoOwners, onDay, setOwners } from './owners'
import { fileOf } from './personFile'
import { bestPeople, peopleFound, typed } from './search'
import { unmask } from './unmask'

type TieInput = InputOf<(typeof peopleContract)['people.addToUnit']>

/** As many as a list to choose from can show. */
const MOST_FOUND = 12

const rowOf = (view: View, person: Person, ties: readonly Tie[]): PersonRow => ({
  id: person.id,
  kind: person.kind,
  name: person.name,
  phone: person.phones[0] ?? '',
  units: ties.map((tie) => ({
    unitId: tie.unitId,
    label: view.units.get(tie.unitId)?.label ?? '',
    role: tie.role,
  })),
})

const addPerson = (draft: Draft, facts: PersonInput, context: Context): Person => {
  const id = context.newId('person')
  const idNo = sealNumber(draft, context, id, facts.idNo)
  return draft.people.insert({ id, ...facts, idNo, importId: null, createdAt: context.now })
}

/** Somebody known, or somebody new. */
export const givenPerson = (
  draft: Draft,
  personId: Person['id'] | null,
  facts: PersonInput | null,
  context: Context,
): Person => {
  if (personId) {
    const known = personOf(draft, personId)
    return known.mergedInto ? personOf(draft, known.mergedInto) : known
  }
  return facts ? addPerson(draft, facts, context) : refuse('people.choosePerson')
}

/** Nobody has a role twice at a time, and shares never add up to more than the whole. */
const checkTie = (draft: Draft, input: TieInput, person: Person, context: Context): void => {
  const day = input.fromOn && input.fromOn > context.today ? input.fromOn : context.today
  const there = draft.ties
    .where('unit', input.unitId)
    .filter((tie) => tie.role === input.role && isCurrent(tie, day))
  if (there.some((tie) => tie.personId === person.id)) refuse('people.alreadyTied', { name: person.name })
  const shares = there.reduce((sum, tie) => sum + (tie.shareBp ?? 0), input.shareBp ?? 0)
  if (input.role === 'owner' && shares > WHOLE_BP)
    refuse('people.sharesOver', { sum: (shares / 100).toFixed(2) }, 'shareBp')
  if (input.role === 'owner') mayJoinOwners(draft, input.unitId, input.shareBp)
}

const sharesOf = (
  draft: Draft,
  owners: InputOf<(typeof peopleContract)['people.setOwners']>['owners'],
  context: Context,
): readonly OwnerShare[] =>
  owners.map(({ personId, person, shareBp, relation }) => ({
    personId: givenPerson(draft, personId, person, context).id,
    shareBp,
    relation,
  }))

/** A form shows phones masked and sends them back so: what still looks like a kept one is that one. */
const phonesKept = (phones: readonly string[], person: Person): string[] =>
  phones.map((phone) => unmaskedPhone(phone, person.phones) ?? refuse('people.phoneWrong', {}, 'phones'))

interface Renaming {
  readonly name: string
  readonly idNo: string | null
  readonly reason: string
}

/** An owner under another name or number may be another owner: said why, the name before kept. Refuses `people.renameReason`. */
const renaming = (
  view: View,
  person: Person,
  { name, idNo, reason }: Renaming,
  context: Context,
): Pick<Person, 'formerNames'> => {
  const other = name !== person.name || (idNo !== null && person.idNo !== null)
  if (!other || !view.ties.where('person', person.id).some(({ role }) => role === 'owner')) return {}
  if (reason.length < 2) refuse('people.renameReason', { name: person.name }, 'reason')
  const before = { name: person.name, reason, at: context.now, byName: actor(context).name }
  return { formerNames: [...(person.formerNames ?? []), before].slice(-20) }
}

export const peopleHandlers = handlersFor<typeof peopleContract>()({
  'people.list': (view, input, context) => {
    const { role } = input
    const text = typed(input.search)
    const known =
      text === ''
        ? [...view.people.all()].filter((person) => !person.mergedInto)
        : peopleFound(view, text).map(({ record }) => record)
    const tiesOf = (person: Person) =>
      view.ties.where('person', person.id).filter((tie) => isCurrent(tie, context.today))
    return pageMade(
      role ? known.filter((person) => tiesOf(person).some((tie) => tie.role === role)) : known,
      {
        ...input,
        sort: input.sort ?? { by: 'name', descending: false },
        values: { name: (person) => person.name },
      },
      (person) => rowOf(view, person, tiesOf(person)),
    )
  },

  'people.person': (view, { personId }, context) => fileOf(view, personOf(view, personId), context),

  'people.find': (view, { text }, context) => {
    const wanted = typed(text)
    if (wanted === '') return []
    return bestPeople(view, wanted, MOST_FOUND).map(({ record }) => alikePerson(view, record, context))
  },

  'people.onDay': (view, { unitId, day }) => onDay(view, unitId, day),

  'people.addToUnit': (draft, input, context) => {
    if (!draft.units.get(input.unitId)) refuse('people.unknownUnit')
    const { person: facts, ...tie } = input
    const person = givenPerson(draft, input.personId, facts, context)
    checkTie(draft, input, person, context)
    return draft.ties.insert({
      ...tie,
      id: context.newId('tie'),
      personId: person.id,
      endedOn: null,
      importId: null,
    })
  },

  'people.setOwners': (draft, { unitId, fromOn, owners }, context) => {
    if (!draft.units.get(unitId)) refuse('people.unknownUnit')
    needNoOwners(draft, unitId)
    return setOwners(draft, context, unitId, fromOn, sharesOf(draft, owners, context))
  },

  'people.correctOwners': (draft, { unitId, owners, reason }, context) => {
    if (!draft.units.get(unitId)) refuse('people.unknownUnit')
    return correctOwners(draft, context, unitId, sharesOf(draft, owners, context), reason)
  },

  'people.change': (draft, { personId, phones, idNo, address, reason, ...facts }, context) => {
    const person = personOf(draft, personId)
    return draft.people.update(person.id, {
      ...facts,
      ...renaming(draft, person, { name: facts.name, idNo, reason }, context),
      ...(phones ? { phones: phonesKept(phones, person) } : {}),
      ...(address === null ? {} : { address }),
      ...(idNo === null ? {} : { idNo: sealNumber(draft, context, person.id, idNo) }),
    })
  },

  'people.endTie': (draft, { tieId, endedOn }) => {
    const tie = draft.ties.get(tieId) ?? refuse('people.unknownTie')
    if (tie.role === 'owner') refuse('people.ownerNeedsTransfer')
    if (tie.endedOn) refuse('people.alreadyEnded', { day: tie.endedOn })
    if (tie.fromOn && endedOn < tie.fromOn) refuse('people.endsBeforeBegins', { day: tie.fromOn }, 'endedOn')
    return draft.ties.update(tie.id, { endedOn })
  },

  ...unmask,
  ...merging,
  ...household,
})
