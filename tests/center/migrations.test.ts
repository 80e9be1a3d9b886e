import { expect, it } from 'vitest'
import { DATA_VERSION, migrations } from '../../src/main/migrations'
import { migrateAll } from '../../src/main/store/migrations'
import { Reveal } from '../../src/shared/people/unmask'

it('the chain of migrations has no gap and ends at the version of today', () => {
  expect(migrations.map(({ to }) => to)).toEqual(Array.from({ length: DATA_VERSION - 1 }, (_, at) => at + 2))
})

it('2: a look at numbers from before keeps its reason as a remark and names the person', () => {
  const old = {
    id: 'reveal_1',
    personId: 'person_1',
    reason: '联系业主修水管',
    byId: 'staff_1',
    byName: '林晓芸',
    at: '2026-11-20T02:00:00.000Z',
  }
  const after = migrateAll(
    { people: [{ id: 'person_1', name: '王秀英' } as never], reveals: [old] },
    1,
    2,
    migrations,
  )
  const record = {
    id: 'reveal_1',
    subject: { kind: 'person', id: 'person_1' },
    subjectName: '王秀英',
    group: 'idNo',
    reason: 'other',
    note: '联系业主修水管',
    byId: 'staff_1',
    byName: '林晓芸',
    at: '2026-11-20T02:00:00.000Z',
  }
  expect(after.reveals).toEqual([record])
  expect(Reveal.parse(after.reveals?.[0])).toEqual(record)
})
