import { afterEach, beforeEach, expect } from 'vitest'
import { arrearsRows, rowOfDebtor } from '../../src/main/arrears/rows'
import type { RouteInput, RouteOutput } from '../../src/shared/contract'
import type { Id } from '../../src/shared/id'
import { bill, openFees, tariffInput, unitOf } from '../fees/support'
import type { Desk } from '../support/desk'

export const UNIT = unitOf('1-101')
const OTHER = unitOf('1-102')
export const DEBTOR = { unitId: UNIT.id, owedBy: '' }

const MONTHS = ['2026-06', '2026-07', '2026-08', '2026-09', '2026-10', '2026-11']

export let desk: Desk
let tariff: RouteOutput<'fees.addTariff'>
let billed = 0
let today = ''

/** Goes to a day; every month that has begun by then is billed on its second. */
export const on = async (day: string, time = '02:00'): Promise<void> => {
  for (; `${MONTHS[billed] ?? '9999'}-02` <= day; billed += 1) {
    desk.setNow(`${MONTHS[billed]}-02T02:00:00.000Z`)
    await bill(desk, MONTHS[billed] ?? '', tariff)
  }
  desk.setNow(`${day}T${time}:00.000Z`)
  today = day
  arrearsRows(desk.view, today)
}

/** Two units billed since June, due on the 15th; the owner of the first is 王芳. */
const open = async (): Promise<void> => {
  desk = await openFees([UNIT, OTHER], '2026-06-02T02:00:00.000Z')
  tariff = await desk.done('fees.addTariff', tariffInput())
  await desk.arrange((draft) => {
    draft.people.insert({
      id: 'person_1' as Id<'person'>,
      kind: 'person',
      name: '王芳',
      phones: ['13800138000'],
      idNo: null,
      idType: null,
      contactName: '',
      address: '',
      note: '',
      importId: null,
      createdAt: '2026-01-01T00:00:00.000Z',
    })
    draft.ties.insert({
      id: 'tie_1' as Id<'tie'>,
      unitId: UNIT.id,
      personId: 'person_1' as Id<'person'>,
      role: 'owner',
      shareBp: null,
      relation: '',
      fromOn: '2026-01-01',
      endedOn: null,
      importId: null,
    })
  })
  billed = 0
  await on('2026-06-02')
}

/** What is kept between two askings must be what reckoning anew gives, whatever was done meanwhile. */
const close = async (): Promise<void> => {
  const rows = arrearsRows(desk.view, today)
  expect(rows.map((row) => rowOfDebtor(desk.view, row, today))).toEqual(rows)
  await desk.close()
}

/** Gives every test of a file the two units, as `desk`. */
export const eachWithDebtors = (): void => {
  beforeEach(open)
  afterEach(close)
}

export const file = () => desk.done('arrears.file', DEBTOR)
export const code = async (reply: ReturnType<Desk['call']>): Promise<string> => {
  const answer = await reply
  return answer.ok ? 'done' : answer.problem.code
}
export const issue = (stage: RouteInput<'arrears.issue'>['stage']) =>
  desk.done('arrears.issue', { ...DEBTOR, stage })
export const serve = (stepId: Id<'arrearsstep'>, day: string) =>
  desk.done('arrears.deliver', { stepIds: [stepId], how: 'signed', on: day, carrier: '周婷', person: '王芳' })

/** First and second notice, signed for. */
export const twoNotices = async () => {
  await on('2026-06-25')
  await serve((await issue('first')).id, '2026-06-25')
  await on('2026-07-11')
  await serve((await issue('second')).id, '2026-07-11')
}
