import type { AccountStatement, Move } from '../../../src/shared/fees/statement'
import { statementOf } from '../../../src/shared/fees/statement'
import { formatFen } from '../../../src/shared/money'
import { AT, CENTER, EMOJI, LONG_CENTER, LONG_NAME, type More, RARE_NAMES, type Samples } from './sample'

const move = (facts: Partial<Move> = {}): Move => ({
  on: '2026-11-05',
  at: AT,
  kind: 'bill',
  no: 'YS-202611-0001',
  item: '物业管理费',
  itemEn: 'Management fee',
  period: { fromOn: '2026-11-01', toOn: '2026-11-30' },
  fen: 25_582,
  ...facts,
})

const account = (moves: readonly Move[], facts: Partial<AccountStatement> = {}): AccountStatement => ({
  centerName: CENTER,
  centerPhone: '0755-26001234',
  unitId: 'unit_31102' as AccountStatement['unitId'],
  unitLabel: '3-1-1102',
  ownerName: '王芳',
  fromOn: '2026-01-01',
  toOn: '2026-11-30',
  ...statementOf(moves, '2026-01-01', '2026-11-30'),
  ...facts,
})

const each: readonly Move[] = [
  move({ on: '2025-12-05', no: 'YS-202512-0001', fen: 10_000 }),
  move(),
  move({ on: '2026-11-06', kind: 'receipt', no: '0000123', period: null, fen: -25_582 }),
  move({ on: '2026-11-07', kind: 'refund', no: 'TK-202611-0001', fen: 25_582 }),
  move({ on: '2026-11-07', kind: 'chargeEnd', no: 'TK-202611-0001', fen: -25_582 }),
  move({ on: '2026-11-08', kind: 'moveIn', no: 'ZZ-202611-0001', fen: -4000 }),
  move({ on: '2026-11-09', kind: 'writeOff', no: 'HX-202611-0001', fen: -1234 }),
]

const long = Array.from({ length: 200 }, (_, place) =>
  place % 2 === 0
    ? move({
        item: '二次供水设施设备运行维护及水箱清洗消毒服务费(按户分摊)',
        fen: place === 0 ? 9_999_999_999 - 99 : 1,
      })
    : move({
        kind: 'receipt',
        no: 'SC-A-0000123',
        period: null,
        item: `物业管理费、公摊水电、车位管理费 ${EMOJI}`,
        fen: -1,
      }),
)

export const accountStatementSamples: Samples<'accountStatement'> = {
  short: {
    data: account([move({ fen: 1 })], { ownerName: '', centerPhone: '' }),
    says: ['3-1-1102', formatFen(1)],
  },
  typical: {
    data: account(each),
    says: ['王芳', '3-1-1102', 'TK-202611-0001', 'ZZ-202611-0001', 'HX-202611-0001', formatFen(4766)],
  },
  extreme: {
    data: account(long, { centerName: LONG_CENTER, ownerName: `${RARE_NAMES}${LONG_NAME}`.slice(0, 60) }),
    says: [RARE_NAMES, formatFen(9_999_999_999)],
  },
}

export const moreStatements: More<'accountStatement'> = {
  nothing: { data: account([], { ownerName: '', centerPhone: '' }), says: ['3-1-1102', formatFen(0)] },
}
