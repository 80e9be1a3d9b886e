import type { peopleContract } from '../../shared/people/contract'
import { GROUPS_OF, type Unmasked, type UnmaskGroup, type UnmaskSubject } from '../../shared/people/unmask'
import { refuse } from '../../shared/problem'
import type { View } from '../collections'
import { actor, type Context } from '../context'
import type { HandlersOf } from '../handlers'
import { openNumber, openPicture } from '../sealing'

interface Shown extends Unmasked {
  readonly name: string
}

const lines = (name: string, ...texts: readonly string[]): Shown => ({
  name,
  lines: texts.filter((text) => text !== '').map((text) => ({ name, text })),
  picture: '',
})

const ofPerson = (view: View, id: string, group: UnmaskGroup, context: Context): Shown => {
  const person = view.people.get(id) ?? refuse('people.unknown')
  if (group === 'phone') return lines(person.name, ...person.phones)
  if (group === 'address') return lines(person.name, person.address)
  return lines(person.name, openNumber(view, context, person.id, person.idNo))
}

const ofWorker = (view: View, id: string, group: UnmaskGroup, context: Context): Shown => {
  const pass = view.workerPasses.get(id) ?? refuse('people.unknown')
  if (group === 'phone') return lines(pass.name, pass.foremanPhone)
  return { ...lines(pass.name), picture: openPicture(view, context, pass.photoId) }
}

const ofTour = (view: View, id: string): Shown => {
  const { plan } = view.tours.get(id) ?? refuse('people.unknown')
  const posts = plan.posts.map(({ person, phone }) => ({ name: person, text: phone }))
  return {
    name: plan.visitors,
    lines: [{ name: plan.partyA.name, text: plan.partyA.phone }, ...posts].filter(({ text }) => text !== ''),
    picture: '',
  }
}

const shownOf = (view: View, { kind, id }: UnmaskSubject, group: UnmaskGroup, context: Context): Shown => {
  if (kind === 'person') return ofPerson(view, id, group, context)
  if (kind === 'workerPass') return ofWorker(view, id, group, context)
  if (kind === 'tour') return ofTour(view, id)
  if (kind === 'care') {
    const care = view.cares.get(id) ?? refuse('people.unknown')
    return lines(care.who, care.careNote)
  }
  if (kind === 'keyLoan') {
    const loan = view.keyLoans.get(id) ?? refuse('people.unknown')
    return lines(loan.borrowerName, loan.phone)
  }
  const pass = view.visitorPasses.get(id) ?? refuse('people.unknown')
  return lines(pass.name, pass.phone)
}

/** The one way to see what is masked: one record, one group, a reason, on record before it is answered. */
export const unmask: Pick<HandlersOf<typeof peopleContract>, 'people.unmask'> = {
  'people.unmask': (draft, { subject, group, reason, note }, context) => {
    if (!GROUPS_OF[subject.kind].includes(group)) refuse('people.noSuchGroup')
    const { id: byId, name: byName, role } = actor(context)
    // mission.md, roles: identity numbers are the clerk's and the manager's work.
    if (role === 'supervisor' && group !== 'phone') refuse('session.notAllowed', { roles: 'clerk,manager' })
    const { name, ...shown } = shownOf(draft, subject, group, context)
    draft.reveals.insert({
      id: context.newId('reveal'),
      subject,
      subjectName: name.slice(0, 120),
      group,
      reason,
      note,
      byId,
      byName,
      at: context.now,
    })
    return shown
  },
}
