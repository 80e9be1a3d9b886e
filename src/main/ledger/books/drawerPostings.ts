import type { Posting } from '../../../shared/ledger/posting'
import type { View } from '../../collections'
import { line } from './entry'

type Head = Pick<Posting, 'no' | 'on' | 'at' | 'byName'> &
  Partial<Pick<Posting, 'unitId' | 'unitLabel' | 'name'>>

const entry = (kind: Posting['kind'], head: Head, lines: Posting['lines']): Posting => ({
  unitId: null,
  unitLabel: '',
  name: '',
  ...head,
  kind,
  lines,
})

/** Deposits that went back or were kept, and the fund they are paid from. */
export const depositPostings = (view: View, month: string): readonly Posting[] => [
  ...view.depositReturns.where('month', month).map((slip) => {
    const { no, on, at, byName, unitId, unitLabel, payer: name, item, itemEn, amountFen } = slip
    return entry('depositReturn', { no, on, at, byName, unitId, unitLabel, name }, [
      line('deposits', amountFen, { item, itemEn }),
      line(slip.method === 'cash' ? 'refundFund' : slip.method, -amountFen),
    ])
  }),
  ...view.depositDeductions.where('month', month).map((slip) => {
    const { no, on, at, agreedByName: byName, unitId, unitLabel, payer: name, item, amountFen } = slip
    const itemEn = view.deposits.get(slip.depositId)?.itemEn ?? ''
    return entry('deduction', { no, on, at, byName, unitId, unitLabel, name }, [
      line('deposits', amountFen, { item, itemEn }),
      line('deductions', -amountFen, { item, itemEn }),
    ])
  }),
  ...view.fundTopUps
    .where('month', month)
    .map(({ no, on, at, byName, fromName, amountFen }) =>
      entry('topUp', { no, on, at, byName, name: fromName }, [
        line('refundFund', amountFen),
        line('finance', -amountFen),
      ]),
    ),
]

/** The drawer: float, cash to finance, and what was over or short. */
export const drawerPostings = (view: View, month: string): readonly Posting[] => [
  ...view.drawerMoves
    .where('month', month)
    .map(({ no, day: on, at, byName, withName, fen }) =>
      entry('cashMove', { no, on, at, byName, name: withName }, [line('cash', fen), line('finance', -fen)]),
    ),
  ...view.drawerCounts
    .where('month', month)
    .filter((count) => count.differenceFen !== 0)
    .map(({ no, day: on, at, byName, differenceFen }) =>
      entry('difference', { no, on, at, byName }, [
        line('cash', differenceFen),
        line('overShort', -differenceFen),
      ]),
    ),
  ...view.dayCloses
    .where('month', month)
    .flatMap(({ no, day: on, at, byName, ...close }) => [
      ...(close.differenceFen === 0
        ? []
        : [
            entry('difference', { no, on, at, byName }, [
              line('cash', close.differenceFen),
              line('overShort', -close.differenceFen),
            ]),
          ]),
      ...(close.handInFen === 0
        ? []
        : [
            entry('handIn', { no: close.handInNo, on, at, byName, name: close.receivedBy }, [
              line('cash', -close.handInFen),
              line('finance', close.handInFen),
            ]),
          ]),
    ]),
]
