import { describe, expect, it } from 'vitest'
import { DEFAULT_RULES } from '../../src/shared/keys/loanRules'
import { canLend, isOverdue, type LoanRequest, nightsBetween, usualDueAt } from '../../src/shared/keys/rules'

const NOW = '2026-11-23T02:00:00.000Z'
const TODAY_CLOSING = '2026-11-23T09:30:00.000Z'
const TOMORROW_CLOSING = '2026-11-24T09:30:00.000Z'
const CONSENT = { how: 'phone', who: '张女士', at: NOW } as const

const request = (over: Partial<LoanRequest> = {}): LoanRequest => ({
  key: { code: 'D-01', status: 'inCabinet', lendable: true, setType: 'A', custody: false },
  openLoan: undefined,
  borrowerName: '王师傅',
  borrowerType: 'builder',
  phone: '13900000001',
  purpose: 'repair',
  booked: undefined,
  commission: undefined,
  dueAt: TODAY_CLOSING,
  now: NOW,
  role: 'clerk',
  ownerConsent: null,
  held: 0,
  lostByBorrower: undefined,
  rule: DEFAULT_RULES.builder,
  limits: {
    longestLoanDays: 3,
    capPerBorrower: 5,
    custodyNeedsSupervisor: true,
    rectificationNeedsNo: true,
  },
  ...over,
})
const key = (over: Partial<LoanRequest['key']>): Partial<LoanRequest> => ({
  key: { ...request().key, ...over },
})

describe('whether a key may leave', () => {
  it('an ordinary key goes to an ordinary borrower until closing time', () => {
    expect(canLend(request())).toBeUndefined()
  })

  it('a key that is out says who has it and until when, not just no', () => {
    const openLoan = { borrowerName: '李师傅', borrowerOrg: '宏达装饰', dueAt: TODAY_CLOSING }
    expect(canLend(request({ ...key({ status: 'loaned' }), openLoan }))).toEqual({
      code: 'keys.alreadyOut',
      details: { code: 'D-01', borrower: '李师傅(宏达装饰)', dueAt: TODAY_CLOSING },
    })
  })

  it.each([
    ['a key handed to its owner', key({ status: 'issued' }), 'keys.issuedToOwner'],
    ['a lost key', key({ status: 'lost' }), 'keys.isLost'],
    ['a retired key', key({ status: 'retired' }), 'keys.isRetired'],
    [
      'the plant room, even by the manager',
      { ...key({ lendable: false }), role: 'manager' },
      'keys.neverLent',
    ],
    ['a loan due this very second', { dueAt: NOW }, 'keys.dueInPast'],
    ['a loan due yesterday', { dueAt: '2026-11-22T09:30:00.000Z' }, 'keys.dueInPast'],
    [
      'four nights, even by the manager',
      { dueAt: '2026-11-27T01:00:00.000Z', role: 'manager' },
      'keys.dueTooLate',
    ],
    ['an outsider without a phone', { phone: '' }, 'keys.phoneNeeded'],
    ['who lost another key', { lostByBorrower: 'D-09' }, 'keys.borrowerLostKey'],
    ['who already holds five', { held: 5 }, 'keys.borrowerAtCap'],
    [
      'a key in custody without the owner’s word',
      key({ custody: true, status: 'inCustody' }),
      'keys.consentNeeded',
    ],
    [
      'a key in custody by a clerk, whatever the owner says',
      { ...key({ custody: true, status: 'inCustody' }), ownerConsent: CONSENT },
      'keys.custodyNeedsSupervisor',
    ],
    ['rectification without its number', { purpose: 'rectification' }, 'keys.linkNeeded'],
    [
      'what somebody else has booked',
      {
        booked: { borrowerName: '李师傅', borrowerOrg: '', fromAt: NOW, toAt: TODAY_CLOSING },
        role: 'manager',
      },
      'keys.bookedByOther',
    ],
    [
      'a use the owner did not sign for',
      {
        ...key({ custody: true, status: 'inCustody' }),
        commission: { purposes: ['viewing'], untilOn: null },
        ownerConsent: CONSENT,
      },
      'keys.outsideCommission',
    ],
    [
      'after the commission has ended',
      {
        ...key({ custody: true, status: 'inCustody' }),
        commission: { purposes: [], untilOn: '2026-11-22' },
        ownerConsent: CONSENT,
      },
      'keys.commissionOver',
    ],
    ['what was replaced with its lock', key({ status: 'replaced' }), 'keys.isReplaced'],
    ['the owner’s own set by a clerk', key({ setType: 'B' }), 'keys.ownerSetNeedsSupervisor'],
    ['overnight by a clerk', { dueAt: TOMORROW_CLOSING }, 'keys.overnightNeedsSupervisor'],
    [
      'two nights by a supervisor',
      { dueAt: '2026-11-25T01:00:00.000Z', role: 'supervisor' },
      'keys.longLoanNeedsManager',
    ],
  ] as const)('refuses %s', (_what, over, code) => {
    expect(canLend(request(over as Partial<LoanRequest>))?.code).toBe(code)
  })

  it.each([
    ['the fourth key of five', { held: 4 }],
    ['a colleague without a phone', { borrowerType: 'staff', phone: '' }],
    [
      'a key in custody with the owner’s word',
      { ...key({ custody: true, status: 'inCustody' }), ownerConsent: CONSENT, role: 'supervisor' },
    ],
    ['the owner’s own set by a supervisor', { ...key({ setType: 'B' }), role: 'supervisor' }],
    ['overnight by a supervisor', { dueAt: TOMORROW_CLOSING, role: 'supervisor' }],
    ['three nights by the manager', { dueAt: '2026-11-26T09:30:00.000Z', role: 'manager' }],
  ] as const)('lends %s', (_what, over) => {
    expect(canLend(request(over as Partial<LoanRequest>))).toBeUndefined()
  })
})

describe('nights and due times go by the center’s clock, not by UTC', () => {
  it('23:30 until half past midnight is a night; half past midnight until 17:30 is none', () => {
    expect(nightsBetween('2026-11-23T15:30:00.000Z', '2026-11-23T16:30:00.000Z')).toBe(1)
    expect(nightsBetween('2026-11-23T16:30:00.000Z', '2026-11-24T09:30:00.000Z')).toBe(0)
    expect(nightsBetween('2026-12-30T09:00:00.000Z', '2027-01-02T09:00:00.000Z')).toBe(3)
  })

  it('due at closing time today, and tomorrow’s once the desk has closed', () => {
    expect(usualDueAt(NOW, '2026-11-23', '17:30')).toBe(TODAY_CLOSING)
    expect(usualDueAt('2026-11-23T09:30:00.000Z', '2026-11-23', '17:30')).toBe(TOMORROW_CLOSING)
  })

  it('a key is overdue one second late, never when it is back or lost', () => {
    const loan = { returned: null, lostAt: null, dueAt: TODAY_CLOSING }
    expect(isOverdue(loan, TODAY_CLOSING)).toBe(false)
    expect(isOverdue(loan, '2026-11-23T09:30:01.000Z')).toBe(true)
    expect(isOverdue({ ...loan, lostAt: NOW }, TOMORROW_CLOSING)).toBe(false)
  })
})
