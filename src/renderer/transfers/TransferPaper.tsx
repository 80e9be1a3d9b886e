import type { ReactNode } from 'react'
import { capitals } from '../../shared/capitals'
import type { TransferSheet } from '../../shared/transfers/papers'
import type { TransferOwner } from '../../shared/transfers/schema'
import { useWords } from '../i18n/useWords'
import { Flow } from '../printing/Flow'
import { Label, Note, PaperHead, Signs, useComma } from '../printing/parts'

const WIDE = [
  { id: 'label', width: 30 },
  { id: 'value', width: 70 },
]

const MONEY = [
  { id: 'kind', head: 'transfers.money.kind', width: 22 },
  { id: 'amount', head: 'transfers.money.now', width: 18, align: 'number' as const },
  { id: 'capitals', head: 'transfers.money.capitals', width: 34 },
  { id: 'choice', head: 'transfers.money.choice', width: 26 },
]

/** 过户确认单 (domain.md §2.5): what both parties sign, money in figures and capitals. */
export const TransferPaper = ({ data }: { readonly data: TransferSheet }) => {
  const { day, money } = useWords()
  const { transfer } = data
  const comma = useComma()
  const owners = (all: readonly TransferOwner[]): string =>
    all
      .map(({ name, shareBp }) => (shareBp === null ? name : `${name} ${(shareBp / 100).toFixed(2)}%`))
      .join(comma)
  const row = (key: string, value: ReactNode): readonly ReactNode[] => [<Label key={key} k={key} />, value]
  const moneyRow = (kind: 'openFen' | 'prepaidFen' | 'depositsFen', choice: string): readonly ReactNode[] => [
    <Label key={kind} k={`transfers.money.${kind}`} />,
    money(data.money[kind]),
    capitals(data.money[kind]),
    data.money[kind] > 0 ? <Label key="choice" k={choice} /> : '',
  ]
  return (
    <Flow
      copies={['transfers.sheet.copyCenter', 'transfers.sheet.copyFormer', 'transfers.sheet.copyNew']}
      head={
        <PaperHead
          centerName={data.centerName}
          title="transfers.sheet.title"
          no={transfer.no}
          scan={transfer.no}
        />
      }
      sections={[
        {
          columns: WIDE,
          facts: true,
          rows: [
            row('transfers.field.unit', transfer.unitLabel),
            row('transfers.field.former', owners(transfer.former) || <Label k="transfers.nobody" />),
            row('transfers.field.next', owners(transfer.next)),
            row('transfers.field.transferOn', day(transfer.transferOn)),
            row(
              'transfers.field.proofKind',
              <>
                <Label k={`transfers.proof.${transfer.proofKind}`} /> {transfer.proofNo}
              </>,
            ),
          ],
        },
        {
          title: <Label k="transfers.section.money" />,
          columns: MONEY,
          rows: [
            moneyRow('openFen', `transfers.debts.${transfer.debts}`),
            moneyRow('prepaidFen', `transfers.prepaid.${transfer.prepaid}`),
            moneyRow('depositsFen', `transfers.deposits.${transfer.deposits}`),
          ],
        },
        {
          title: <Label k="transfers.section.handOver" />,
          columns: WIDE,
          facts: true,
          rows: [
            row('transfers.field.keys', transfer.keys),
            row('transfers.field.cards', transfer.cards),
            row(
              'transfers.field.endVehicles',
              <Label k={transfer.endVehicles ? 'transfers.yes' : 'transfers.no'} />,
            ),
            row('transfers.field.note', transfer.note || '—'),
          ],
        },
        {
          block: <Note k="transfers.sheet.text" />,
        },
      ]}
      tail={
        <Signs
          signs={[
            { k: 'transfers.sign.former' },
            { k: 'transfers.sign.new' },
            { k: 'transfers.sign.center', name: transfer.byName },
          ]}
        />
      }
    />
  )
}
