import type { PersonInput } from '../../src/shared/people/contract'
import type { Reply } from '../../src/shared/problem'
import { type Desk, openDesk } from '../support/desk'

export const OWNER: PersonInput = {
  kind: 'person',
  name: '王秀英',
  phones: ['13800138000'],
  idType: 'residentId',
  idNo: '440301199001011234',
  contactName: '',
  address: '',
  note: '',
}

/** A center with one site, a manager at the desk. */
export const begin = async (): Promise<Desk> => {
  const desk = await openDesk({ now: '2026-11-23T02:00:00.000Z' })
  await desk.done('center.setUp', {
    name: '阳光花园服务中心',
    phone: '',
    address: '',
    sites: [{ name: '阳光花园', kind: 'residential' }],
    managerName: '赵敏',
    pin: '283746',
  })
  desk.signIn('manager')
  return desk
}

/** A unit with an owner whose identity number is sealed. */
export const addOwner = async (desk: Desk, room: string) => {
  const [site] = [...desk.view.sites.all()]
  const unit = await desk.done('estate.addUnit', {
    siteId: site?.id as never,
    buildingName: '3',
    entranceName: '1',
    label: `3-1-${room}`,
    room,
    floor: 11,
    use: 'home',
    layout: '',
    areaCenti: 8976,
    innerAreaCenti: null,
    occupancy: 'ownerOccupied',
    handedOverOn: null,
    standingInstruction: '',
    note: '',
  })
  const tie = await desk.done('people.addToUnit', {
    unitId: unit.id,
    personId: null,
    person: { ...OWNER, name: `王秀英${room}` },
    role: 'owner',
    shareBp: null,
    relation: '',
    fromOn: null,
  })
  return { unit, personId: tie.personId }
}

/** The number as the desk shows it to who may see it, or why it does not. */
export const idNoOf = async (desk: Desk, id: string): Promise<string> => {
  const subject = { kind: 'person', id } as never
  const reply = await desk.call('people.unmask', { subject, group: 'idNo', reason: 'identity', note: '' })
  return reply.ok ? (reply.value.lines[0]?.text ?? '') : reply.problem.code
}

export const refused = async (reply: Promise<Reply<unknown>>): Promise<string> => {
  const answer = await reply
  return answer.ok ? 'accepted' : answer.problem.code
}
