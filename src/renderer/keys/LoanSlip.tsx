import type { ReactNode } from 'react'
import type { KeyLoanSlip } from '../../shared/keys/papers'
import { useWords } from '../i18n/useWords'
import { Flow, type Section } from '../printing/Flow'
import { usePaper } from '../printing/paperContext'
import { Label, PaperHead, Signs } from '../printing/parts'
import { ProofMark } from '../proof/ProofMark'
import styles from './LoanSlip.module.css'

const COPIES = ['keys.slip.copyStub', 'keys.slip.copyBorrower'] as const

const COLUMNS = [
  { id: 'label', width: 18 },
  { id: 'value', width: 32 },
  { id: 'label2', width: 18 },
  { id: 'value2', width: 32 },
]

/** A roll has room for one label and what stands behind it. */
const NARROW = [
  { id: 'label', width: 36 },
  { id: 'value', width: 64 },
]

type Row = readonly [string, ReactNode, string, ReactNode]

const pairOf = (k: string, value: ReactNode): readonly ReactNode[] => [<Label key={k} k={k} />, value]

/** Several keys of one slip stand in a list of their own; one key among the facts. */
const keysOf = (
  data: KeyLoanSlip,
  narrow: boolean,
): { readonly rows: readonly Row[]; readonly list: readonly Section[] } => {
  const [first] = data.keys
  if (data.keys.length === 1 && first)
    return { rows: [['keys.field.code', first.code, 'keys.field.place', first.place]], list: [] }
  const list: Section = {
    columns: [
      { id: 'code', head: 'keys.field.code', width: narrow ? 41 : 30 },
      { id: 'place', head: 'keys.field.place', width: narrow ? 35 : 50 },
      { id: 'pieces', head: 'keys.field.pieces', width: narrow ? 24 : 20, align: 'number' },
    ],
    rows: data.keys.map((key) => [key.code, key.place, key.pieces]),
  }
  return { rows: [], list: [list] }
}

/** 钥匙借用单 (domain.md §1.4): two copies, one for the desk and one for the borrower. */
export const LoanSlip = ({ data }: { readonly data: KeyLoanSlip }) => {
  const { instant, money } = useWords()
  const narrow = usePaper().profile.heightMm === null
  const keys = keysOf(data, narrow)
  const all = data.keys.reduce((sum, key) => sum + key.pieces, 0)
  const rows: readonly Row[] = [
    ...keys.rows,
    [
      'keys.field.borrower',
      <>
        {data.borrowerName} (<Label k={`keys.borrowerType.${data.borrowerType}`} />)
      </>,
      'keys.field.borrowerOrg',
      data.borrowerOrg,
    ],
    ['keys.field.phone', data.phone, 'keys.field.pieces', all],
    [
      'keys.field.purpose',
      <>
        <Label k={`keys.purpose.${data.purpose}`} /> {data.linkNo}
      </>,
      'keys.field.purposeNote',
      data.purposeNote,
    ],
    ['keys.field.outAt', instant(data.outAt, 'full'), 'keys.field.dueAt', instant(data.dueAt, 'full')],
    ...(data.approvedByName !== '' || data.depositFen > 0
      ? ([
          [
            'keys.field.approvedBy',
            data.approvedByName,
            'keys.field.deposit',
            data.depositFen > 0 ? `${money(data.depositFen)} ${data.depositNo}` : '',
          ],
        ] as const)
      : []),
  ]
  return (
    <Flow
      copies={COPIES}
      stamp={
        data.returnedAt && (
          <span data-sentence>
            <Label k="keys.slip.returned" values={{ at: instant(data.returnedAt, 'full') }} />
          </span>
        )
      }
      head={<PaperHead centerName={data.centerName} title="keys.slip.title" no={data.no} scan={data.no} />}
      sections={[
        ...keys.list,
        {
          columns: narrow ? NARROW : COLUMNS,
          facts: true,
          rows: narrow
            ? rows.flatMap(([label, value, label2, value2]) => [pairOf(label, value), pairOf(label2, value2)])
            : rows.map(([label, value, label2, value2]) => [
                ...pairOf(label, value),
                ...pairOf(label2, value2),
              ]),
        },
        {
          block: (
            <div className={styles.foot}>
              <p className={styles.rules}>
                <Label under k="keys.slip.rules" />
              </p>
              <ProofMark qr={data.qr} sizeMm={22} />
            </div>
          ),
        },
      ]}
      every={() => (
        <Signs
          signs={[
            { k: 'keys.slip.borrowerSign' },
            { k: 'keys.slip.returnerSign' },
            { k: 'keys.slip.handledBy', name: data.lentByName },
          ]}
        />
      )}
    />
  )
}
