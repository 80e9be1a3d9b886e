import { capitals } from '../../shared/capitals'
import { addToMonth } from '../../shared/day'
import type { CollectionReport } from '../../shared/fees/slips'
import { refuse } from '../../shared/problem'
import { settingOn } from '../center/settings'
import type { View } from '../collections'
import type { Context } from '../context'
import { moneyOfMonth } from '../fees/facts'
import { figuresOf } from './books/figures'
import { monthBars } from './books/monthMoney'
import { postingsOf } from './books/postings'
import { itemsOf } from './books/rates'
import { publicationPaper } from './publicationHandlers'

const MONTHS_COMPARED = 6

/** 月度收费报告: its subject is a month; the very figures of the month's close, frozen once it is closed. */
const collectionReport = (view: View, month: string, context: Context): CollectionReport => {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month) || month > addToMonth(context.today.slice(0, 7), 12))
    refuse('day.notAMonth')
  const figures = figuresOf(view, month)
  const counts = new Map(
    moneyOfMonth(view, month).byMethod.map(({ method, count }) => [String(method), count]),
  )
  const receivedFen = figures.byMethod.reduce((sum, row) => sum + row.receivedFen, 0)
  return {
    centerName: [...view.center.all()][0]?.name ?? '',
    month,
    ...figures.rates,
    targetPercent: settingOn(view, 'fees.collectionTargetPercent', context.today),
    byItem: itemsOf(postingsOf(view, month), month),
    byMethod: figures.byMethod
      .filter((row) => row.receivedFen !== 0)
      .map((row) => ({ method: row.name as never, count: counts.get(row.name) ?? 0, fen: row.receivedFen })),
    receivedFen,
    capitals: capitals(Math.max(0, receivedFen)),
    receipts: figures.receipts - figures.voided,
    voided: figures.voided,
    months: monthBars(view, month, MONTHS_COMPARED),
  }
}

export const ledgerPapers = { collectionReport, publication: publicationPaper } as const
