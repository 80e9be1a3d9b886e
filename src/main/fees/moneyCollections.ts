import { DayClose, DrawerCount, DrawerMove } from '../../shared/fees/closing'
import { MonthClose } from '../../shared/fees/monthClose'
import { ReceiptBook } from '../../shared/fees/receiptBooks'
import { MoneyMove, Refund, WriteOff } from '../../shared/fees/takeBack'
import { collection } from '../store/types'

const monthOf = (day: string): string => day.slice(0, 7)

export const moneyCollections = {
  dayCloses: collection<DayClose>()({
    schema: DayClose,
    indexes: { day: (close) => close.day, no: (close) => close.no, month: (close) => monthOf(close.day) },
    unique: ['day', 'no'],
    partition: (close) => close.day.slice(0, 4),
  }),
  monthCloses: collection<MonthClose>()({
    schema: MonthClose,
    indexes: { month: (close) => close.month },
    unique: ['month'],
  }),
  drawerCounts: collection<DrawerCount>()({
    schema: DrawerCount,
    indexes: { no: (count) => count.no, day: (count) => count.day, month: (count) => monthOf(count.day) },
    unique: ['no'],
    partition: (count) => count.day.slice(0, 4),
  }),
  drawerMoves: collection<DrawerMove>()({
    schema: DrawerMove,
    indexes: { no: (move) => move.no, day: (move) => move.day, month: (move) => monthOf(move.day) },
    unique: ['no'],
    partition: (move) => move.day.slice(0, 4),
  }),
  receiptBooks: collection<ReceiptBook>()({
    schema: ReceiptBook,
    indexes: { holder: (book) => book.holderId ?? undefined, prefix: (book) => book.prefix },
  }),
  refunds: collection<Refund>()({
    schema: Refund,
    indexes: {
      no: (refund) => refund.no,
      receipt: (refund) => refund.receiptId,
      unit: (refund) => refund.unitId ?? undefined,
      bill: (refund) => refund.lines.flatMap((line) => line.billId ?? []),
      month: (refund) => monthOf(refund.on),
      unpaid: (refund) => (refund.paid ? undefined : 'unpaid'),
      paidDay: (refund) => refund.paid?.on,
      paidMonth: (refund) => (refund.paid ? monthOf(refund.paid.on) : undefined),
      method: (refund) => refund.paid?.method,
    },
    unique: ['no'],
    partition: (refund) => refund.on.slice(0, 4),
  }),
  moneyMoves: collection<MoneyMove>()({
    schema: MoneyMove,
    indexes: {
      no: (move) => move.no,
      receipt: (move) => move.receiptId,
      unit: (move) => [...(move.unitId ? [move.unitId] : []), move.toUnitId],
      bill: (move) => [...move.lines.flatMap((line) => line.billId ?? []), ...move.to.map((to) => to.billId)],
      month: (move) => monthOf(move.on),
    },
    unique: ['no'],
    partition: (move) => move.on.slice(0, 4),
  }),
  writeOffs: collection<WriteOff>()({
    schema: WriteOff,
    indexes: {
      no: (writeOff) => writeOff.no,
      bill: (writeOff) => writeOff.billId,
      unit: (writeOff) => writeOff.unitId,
      month: (writeOff) => monthOf(writeOff.on),
    },
    unique: ['no'],
    partition: (writeOff) => writeOff.on.slice(0, 4),
  }),
} as const
