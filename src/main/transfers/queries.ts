import type { TransferFilter, TransferView, transfersContract } from '../../shared/transfers/contract'
import { canCarryOut } from '../../shared/transfers/rules'
import type { View } from '../collections'
import type { HandlersOf } from '../handlers'
import { pageOf } from '../list'
import { typed } from '../people/search'
import { transferOf, transferRow, unitMoney } from './facts'

export type TransferQueries = Pick<
  HandlersOf<typeof transfersContract>,
  'transfers.counts' | 'transfers.list' | 'transfers.file' | 'transfers.money' | 'transfers.ofUnit'
>

type Row = ReturnType<typeof transferRow>

const IN_VIEW: Readonly<Record<TransferView, (row: Row) => boolean>> = {
  open: ({ state }) => state === 'prepared' || state === 'signed',
  done: ({ state }) => state === 'done',
  all: () => true,
}

const rowsFor = (view: View, filter: Pick<TransferFilter, 'search' | 'view'>): readonly Row[] => {
  const text = typed(filter.search)
  return [...view.transfers.all()]
    .reverse()
    .map(transferRow)
    .filter(IN_VIEW[filter.view])
    .filter(({ transfer: { no, unitLabel, former, next } }) =>
      [no, unitLabel, ...former.map(({ name }) => name), ...next.map(({ name }) => name)].some((each) =>
        each.toLowerCase().includes(text),
      ),
    )
}

export const transfersQueries: TransferQueries = {
  'transfers.counts': (view) => {
    const rows = [...view.transfers.all()].map(transferRow)
    const of = (name: TransferView): number => rows.filter(IN_VIEW[name]).length
    return { open: of('open'), done: of('done'), all: rows.length }
  },

  'transfers.list': (view, input) =>
    pageOf(rowsFor(view, input), {
      ...input,
      values: {
        no: ({ transfer }) => transfer.no,
        unitLabel: ({ transfer }) => transfer.unitLabel,
        transferOn: ({ transfer }) => transfer.transferOn,
      },
    }),

  'transfers.file': (view, { transferId }, { today }) => {
    const transfer = transferOf(view, transferId)
    const money = unitMoney(view, transfer.unitId, transfer.transferOn, today)
    return {
      ...transferRow(transfer),
      money,
      keysIssued: view.keys
        .where('unit', transfer.unitId)
        .filter(({ status }) => status === 'issued')
        .map(({ code }) => code),
      vehicles: view.vehicles
        .where('unit', transfer.unitId)
        .filter(({ endedOn }) => endedOn === null)
        .map(({ plate }) => plate),
      obstacle: canCarryOut(transfer, money, today) ?? null,
    }
  },

  'transfers.money': (view, { unitId, transferOn }, { today }) => unitMoney(view, unitId, transferOn, today),

  'transfers.ofUnit': (view, { unitId }) =>
    [...view.transfers.where('unit', unitId)].reverse().map(transferRow),
}
