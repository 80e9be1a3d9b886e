import type { ReactNode } from 'react'
import type { KeyLoanSlip } from '../../shared/keys/papers'
import { useWords } from '../i18n/useWords'
import { Flow } from '../printing/Flow'
import { Label, PaperHead, Signs } from '../printing/parts'
import { ProofMark } from '../proof/ProofMark'
import styles from './LoanSlip.module.css'

const COPIES = ['keys.slip.copyStub', 'keys.slip.copyBorrower'] as const

const COLUMNS = [
  { id: 'label', width: 15 },
  { id: 'value', width: 35 },
  { id: 'label2', width: 15 },
  { id: 'value2', width: 35 },
]

/** 钥匙借用单 (domain.md §1.4): two copies, one for the desk and one for the borrower. */
export const LoanSlip = ({ data }: { readonly data: KeyLoanSlip }) => {
  const { t, instant } = useWords()
  const rows: readonly (readonly [string, ReactNode, string, ReactNode])[] = [
    ['keys.field.code', data.keyCode, 'keys.field.place', data.keyPlace],
    [
      'keys.field.borrower',
      t('keys.slip.person', {
        name: data.borrowerName,
        type: t(`keys.borrowerType.${data.borrowerType}`),
      }),
      'keys.field.borrowerOrg',
      data.borrowerOrg,
    ],
    ['keys.field.phone', data.phone, 'keys.field.pieces', t('keys.slip.pieces', { n: data.pieces })],
    ['keys.field.purpose', t(`keys.purpose.${data.purpose}`), 'keys.field.purposeNote', data.purposeNote],
    ['keys.field.outAt', instant(data.outAt, 'full'), 'keys.field.dueAt', instant(data.dueAt, 'full')],
  ]
  return (
    <Flow
      copies={COPIES}
      stamp={data.returnedAt ? t('keys.slip.returned', { at: instant(data.returnedAt, 'full') }) : undefined}
      head={<PaperHead centerName={data.centerName} title="keys.slip.title" no={data.no} />}
      sections={[
        {
          columns: COLUMNS,
          facts: true,
          rows: rows.map(([label, value, label2, value2]) => [
            <Label key={label} k={label} />,
            value,
            <Label key={label2} k={label2} />,
            value2,
          ]),
        },
        {
          block: (
            <div className={styles.foot}>
              <p className={styles.rules}>
                <Label k="keys.slip.rules" />
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
