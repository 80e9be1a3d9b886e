import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { RouteInput } from '../../src/shared/contract'
import type { Id } from '../../src/shared/id'
import { FIRST_CONTENTS } from '../../src/shared/unitfiles/contents'
import { completePercent, itemNoOf, missingOf, reviewDue } from '../../src/shared/unitfiles/rules'
import { openFees, unitOf } from '../fees/support'
import { codeOf } from '../keys/support'
import type { Desk } from '../support/desk'

const UNIT = 'unit_1101' as Id<'unit'>
const TODAY = '2026-11-23'

const paper = (over: Partial<RouteInput<'unitfiles.addItem'>> = {}): RouteInput<'unitfiles.addItem'> => ({
  unitId: UNIT,
  code: 'covenant',
  title: '临时管理规约',
  pages: 3,
  original: true,
  filedOn: TODAY,
  note: '',
  ...over,
})

describe('how whole a file is', () => {
  it('counts required contents only, never rounds up to whole', () => {
    const codes = FIRST_CONTENTS.filter(({ required }) => required).map(({ code }) => code)
    expect(completePercent(FIRST_CONTENTS, new Set())).toBe(0)
    expect(completePercent(FIRST_CONTENTS, new Set(['repairs', 'other']))).toBe(0)
    expect(completePercent(FIRST_CONTENTS, new Set(codes.slice(1)))).toBe(91)
    expect(completePercent(FIRST_CONTENTS, new Set(codes))).toBe(100)
    expect(missingOf(FIRST_CONTENTS, new Set(codes.slice(1))).map(({ code }) => code)).toEqual([
      'moveInNotice',
    ])
    expect(completePercent([], new Set())).toBeNull()
  })

  it('numbers papers within their volume', () => {
    expect(itemNoOf('DA-3-1-1102', 1, 7)).toBe('DA-3-1-1102-07')
    expect(itemNoOf('DA-3-1-1102', 2, 12)).toBe('DA-3-1-1102/2-12')
  })

  it('is due for review when so many months have gone by, on the very day', () => {
    expect(reviewDue('2025-11-24', null, 12, TODAY)).toBe(false)
    expect(reviewDue('2025-11-23', null, 12, TODAY)).toBe(true)
    expect(reviewDue(null, '2026-01-01', 12, TODAY)).toBe(false)
    expect(reviewDue(null, null, 12, TODAY)).toBe(true)
  })
})

describe('the file of a unit', () => {
  let desk: Desk
  beforeEach(async () => {
    desk = await openFees([
      unitOf('1-101', { handedOverOn: '2024-01-31' }),
      unitOf('1-102', { occupancy: 'vacant' }),
    ])
    desk.signIn('clerk')
  })
  afterEach(() => desk.close())
  const card = () => desk.done('unitfiles.file', { unitId: UNIT })

  it('a paper goes in under its number; a mistaken one stays listed and its number is not used again', async () => {
    const first = await desk.done('unitfiles.addItem', paper())
    const voided = await desk.done('unitfiles.voidItem', { itemId: first.id, reason: '归错户' })
    expect(voided.voided).toMatchObject({ reason: '归错户', byName: 'clerk' })
    expect(codeOf(await desk.call('unitfiles.voidItem', { itemId: first.id, reason: '再次' }))).toBe(
      'unitfiles.voidedAlready',
    )
    expect((await desk.done('unitfiles.addItem', paper())).seq).toBe(2)
    const file = await card()
    expect(file).toMatchObject({ no: 'DA-1-101', volume: 1, percent: 8 })
    expect(
      file.contents.find(({ content }) => content.code === 'covenant')?.items.map(({ seq }) => seq),
    ).toEqual([1, 2])
  })

  it('refuses what is no content, what is filed ahead, and a unit that is not there', async () => {
    expect(codeOf(await desk.call('unitfiles.addItem', paper({ code: 'nothing' })))).toBe(
      'unitfiles.unknownContent',
    )
    expect(codeOf(await desk.call('unitfiles.addItem', paper({ filedOn: '2026-11-24' })))).toBe(
      'unitfiles.filedAhead',
    )
    expect(codeOf(await desk.call('unitfiles.addItem', paper({ unitId: 'unit_9' as Id<'unit'> })))).toBe(
      'estate.unknownUnit',
    )
  })

  it('nothing is required of a flat nobody has taken over', async () => {
    const rows = (await desk.done('unitfiles.list', { view: 'all' })).rows
    expect(rows.map(({ label, percent }) => [label, percent])).toEqual([
      ['1-101', 0],
      ['1-102', null],
    ])
    expect(await desk.done('unitfiles.counts', {})).toEqual({
      all: 2,
      incomplete: 1,
      reviewDue: 1,
      out: 0,
      percent: 0,
    })
  })

  it('is lent to one person at a time and comes back once', async () => {
    const ask = { unitId: UNIT, borrower: '刘工', department: '工程部', purpose: '核对', dueOn: '2026-11-26' }
    expect(codeOf(await desk.call('unitfiles.lend', { ...ask, dueOn: '2026-11-22' }))).toBe(
      'unitfiles.dueInPast',
    )
    const loan = await desk.done('unitfiles.lend', ask)
    expect(loan).toMatchObject({ no: 'DY-202611-0001', lentByName: 'clerk' })
    expect(await desk.call('unitfiles.lend', { ...ask, borrower: '李敏' })).toMatchObject({
      problem: { code: 'unitfiles.isOut', details: { name: '刘工' } },
    })
    expect((await desk.done('unitfiles.list', { view: 'out' })).rows.map(({ label }) => label)).toEqual([
      '1-101',
    ])
    await desk.done('unitfiles.takeBack', { loanId: loan.id, note: '' })
    expect(codeOf(await desk.call('unitfiles.takeBack', { loanId: loan.id, note: '' }))).toBe(
      'unitfiles.backAlready',
    )
    expect((await card()).out).toBeNull()
  })

  it('a review is written down once per unit, however often it was ticked', async () => {
    expect(await desk.done('unitfiles.review', { unitIds: [UNIT, UNIT], note: '' })).toBe(1)
    expect((await card()).reviewDue).toBe(false)
    expect((await card()).reviews).toHaveLength(1)
  })

  it('the list of contents is the center’s: a retired one no longer lacks, what was filed stays', async () => {
    await desk.done('unitfiles.addItem', paper())
    const covenant = FIRST_CONTENTS.find(({ code }) => code === 'covenant')
    expect(
      codeOf(
        await desk.call('unitfiles.setContent', {
          code: 'covenant',
          name: '规约',
          nameEn: '',
          required: false,
          retired: true,
        }),
      ),
    ).toBe('session.notAllowed')
    desk.signIn('manager')
    await desk.done('unitfiles.setContent', {
      code: 'covenant',
      name: covenant?.name ?? '',
      nameEn: '',
      required: false,
      retired: true,
    })
    await desk.done('unitfiles.setContent', {
      code: 'own1',
      name: '电梯须知',
      nameEn: '',
      required: true,
      retired: false,
    })
    const file = await card()
    expect(file.contents.find(({ content }) => content.code === 'covenant')?.items).toHaveLength(1)
    expect(file.missing.map(({ code }) => code)).toContain('own1')
    expect(codeOf(await desk.call('unitfiles.addItem', paper()))).toBe('unitfiles.unknownContent')
  })
})
