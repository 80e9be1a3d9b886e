import { expect, it } from 'vitest'
import type { Id } from '../../src/shared/id'
import { colleague } from '../approvals/support'
import { collectInput, openBills } from '../fees/support'
import { agreed } from '../ledger/support'
import { DEBTOR, desk, eachWithDebtors, issue, on, serve, twoNotices, UNIT } from './support'

eachWithDebtors()

const NAMES = /王芳|门口邻居|家里有病人|失业|不想缴/
const words = (): string =>
  JSON.stringify([
    ...desk.view.arrearsSteps.all(),
    ...desk.view.arrearsContacts.all(),
    ...desk.view.arrearsPlans.all(),
    ...desk.view.approvals.all(),
    ...[...desk.view.issuedPapers.all()].filter(({ kind }) => kind === 'arrearsNotice'),
  ])
const counts = async () => {
  const { groups } = await desk.done('privacy.preview', {})
  return Object.fromEntries(groups.map(({ group, count }) => [group, count])) as {
    visitors: number
    workers: number
    people: number
    keys: number
    arrears: number
  }
}
const talk = (day: string) =>
  desk.done('arrears.contact', {
    ...DEBTOR,
    contactedAt: `${day}T01:00:00.000Z`,
    way: 'phone',
    person: '门口邻居',
    outcome: 'refused',
    attitude: 'hardship',
    answer: '家里有病人，不想缴',
  })

/** Two notices that were signed for, a talk and a plan, all in July 2026; then everything is paid. */
const settled = async (): Promise<void> => {
  await twoNotices()
  await on('2026-07-20')
  await talk('2026-07-20')
  await desk.arrange((draft) => {
    draft.staff.insert(colleague('staff_1' as Id<'staff'>, '黄主管', 'supervisor'))
    draft.staff.insert(colleague('staff_2' as Id<'staff'>, '孙经理', 'manager'))
  })
  await agreed(
    desk,
    {
      kind: 'arrearsPlan',
      ...DEBTOR,
      instalments: [{ dueOn: '2026-08-01', fen: 2 * 25_582 }],
    },
    '失业',
  )
  await desk.done('fees.collect', collectInput(UNIT.id, await openBills(desk, UNIT.id)))
}

it('three years after the last of it, names, words and reasons of a settled debt go; days, amounts, ways and handlers stay', async () => {
  await settled()
  const [first] = [...desk.view.arrearsSteps.all()]
  desk.signIn('manager')
  desk.setNow('2029-06-25T06:00:00.000Z')
  expect(await counts()).toMatchObject({ arrears: 0 })
  desk.setNow('2029-08-02T06:00:00.000Z')
  const seen = await counts()
  expect(seen.arrears).toBe(4)
  const { groups } = await desk.done('privacy.preview', {})
  expect(groups.find(({ group }) => group === 'arrears')).toMatchObject({
    cutoffOn: '2026-08-02',
    sample: [
      { no: first?.no, name: '王芳', place: '1-101', endedOn: '2026-06-25' },
      { endedOn: '2026-07-11' },
      { no: '', endedOn: '2026-07-20' },
      { no: 'FQ-202607-0001', endedOn: '2026-08-01' },
    ],
  })
  expect(words()).toMatch(NAMES)
  expect(await desk.done('privacy.purge', { seen })).toMatchObject({
    arrears: 4,
    cutoffs: { arrears: '2026-08-02' },
  })
  expect(words()).not.toMatch(NAMES)
  expect(desk.view.arrearsSteps.get(first?.id ?? '')).toMatchObject({
    no: first?.no,
    stage: 'first',
    debtFen: 25_582,
    byName: 'manager',
    deliveries: [{ how: 'signed', on: '2026-06-25', carrier: '周婷', person: '' }],
  })
  expect((await desk.done('arrears.file', DEBTOR)).steps).toHaveLength(2)
  expect(await counts()).toMatchObject({ arrears: 0 })
  await desk.restart()
  expect(words()).not.toMatch(NAMES)
})

it('what is still owed keeps its proofs however old they are: the notice, the talk, and who signed', async () => {
  await on('2026-06-25')
  await serve((await issue('first')).id, '2026-06-25')
  await talk('2026-06-25')
  desk.signIn('manager')
  desk.setNow('2036-06-26T06:00:00.000Z')
  expect(await counts()).toMatchObject({ arrears: 0 })
  expect(await desk.call('privacy.purge', { seen: await counts() })).toMatchObject({
    problem: { code: 'privacy.nothingDue' },
  })
})

it('a talk of an old debt that was paid goes although the unit owes again', async () => {
  await on('2026-06-25')
  await talk('2026-06-25')
  await desk.done('fees.collect', collectInput(UNIT.id, await openBills(desk, UNIT.id)))
  await on('2026-07-20')
  desk.signIn('manager')
  desk.setNow('2029-06-26T06:00:00.000Z')
  expect(await counts()).toMatchObject({ arrears: 1 })
})

it('the period is a rule of the center', async () => {
  await settled()
  await desk.done('center.setSetting', { key: 'privacy.arrearsYears', value: 5, fromOn: '2026-11-23' })
  desk.setNow('2029-08-02T06:00:00.000Z')
  expect(await counts()).toMatchObject({ arrears: 0 })
  desk.setNow('2031-08-02T06:00:00.000Z')
  expect(await counts()).toMatchObject({ arrears: 4 })
})
