import type { PublishedSheet } from '../../../src/shared/ledger/publications'
import { CENTER, EMOJI, LONG_CENTER, LONG_NAME, RARE_NAMES, type Samples } from './sample'

const sum = (rows: readonly { readonly fen: number }[]): number => rows.reduce((fen, row) => fen + row.fen, 0)

const sheet = (
  income: PublishedSheet['income'],
  expense: PublishedSheet['expense'],
  facts: Partial<PublishedSheet> = {},
): PublishedSheet => ({
  id: 'publication_1' as PublishedSheet['id'],
  no: 'GS-202610-0001',
  centerName: CENTER,
  fromMonth: '2026-07',
  toMonth: '2026-09',
  income,
  expense,
  incomeFen: sum(income),
  expenseFen: sum(expense),
  balanceFen: sum(income) - sum(expense),
  on: '2026-10-08',
  at: '2026-10-08T02:00:00.000Z',
  byName: '赵敏',
  voided: null,
  ...facts,
})

const property = { item: '物业服务费', itemEn: 'Property service fee', fen: 42_318_600 }

export const publicationSamples: Samples<'publication'> = {
  short: { data: sheet([{ ...property, fen: 1 }], []), says: ['GS-202610-0001', '0.01'] },
  typical: {
    data: sheet(
      [property, { item: '车位管理费', itemEn: 'Parking management fee', fen: 3_600_000 }],
      [
        { kind: 'cleaning', fen: 5_580_000 },
        { kind: 'security', fen: 7_950_000 },
        { kind: 'energy', fen: 2_229_645 },
      ],
    ),
    says: ['2026-07', '2026-09', '36,000.00', '22,296.45', '301,589.55'],
  },
  extreme: {
    data: sheet(
      Array.from({ length: 200 }, (_, place) => ({
        item: `${RARE_NAMES}${EMOJI} 第 ${place + 1} 分区 ${LONG_NAME}`,
        itemEn: 'Secondary water supply upkeep',
        fen: 99_999_999_999 - place,
      })),
      [{ kind: 'wages', fen: 99_999_999_999 }],
      {
        centerName: LONG_CENTER,
        voided: { at: '2026-10-09T02:00:00.000Z', byName: '赵敏', reason: '漏列一项' },
      },
    ),
    says: [LONG_CENTER, LONG_NAME, RARE_NAMES, '999,999,999.99'],
  },
}
