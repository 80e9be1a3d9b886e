import type { KeyLoanSlip } from '../../shared/keys/papers'
import { useWords } from '../i18n/useWords'
import { PaperPage } from '../printing/PaperPage'
import { ProofMark } from '../proof/ProofMark'
import styles from './LoanSlip.module.css'

const COPIES = ['copyStub', 'copyBorrower'] as const

/** 钥匙借用单 (domain.md §1.4): two copies, one for the desk and one for the borrower. */
export const LoanSlip = ({ data }: { readonly data: KeyLoanSlip }) => {
  const { t, instant } = useWords()
  const person = t('keys.slip.person', {
    name: data.borrowerName,
    type: t(`keys.borrowerType.${data.borrowerType}`),
  })
  const rows: readonly (readonly [string, string, string, string])[] = [
    [t('keys.field.code'), data.keyCode, t('keys.field.place'), data.keyPlace],
    [t('keys.field.borrower'), person, t('keys.field.borrowerOrg'), data.borrowerOrg],
    [t('keys.field.phone'), data.phone, t('keys.field.pieces'), t('keys.slip.pieces', { n: data.pieces })],
    [
      t('keys.field.purpose'),
      t(`keys.purpose.${data.purpose}`),
      t('keys.field.purposeNote'),
      data.purposeNote,
    ],
    [t('keys.field.outAt'), instant(data.outAt, 'full'), t('keys.field.dueAt'), instant(data.dueAt, 'full')],
  ]
  return COPIES.map((copy, place) => (
    <PaperPage
      key={copy}
      stamp={data.returnedAt ? t('keys.slip.returned', { at: instant(data.returnedAt, 'full') }) : undefined}
      foot={{
        page: place + 1,
        pages: COPIES.length,
        at: data.printedAt,
        by: data.printedByName,
        note: t(`keys.slip.${copy}`),
      }}
    >
      <header className={styles.head}>
        <h1 className={styles.title}>
          {data.centerName} {t('keys.slip.title')}
        </h1>
        <span className={styles.no}>{data.no}</span>
      </header>
      <table className={styles.facts}>
        <tbody>
          {rows.map(([label, value, label2, value2]) => (
            <tr key={label}>
              <th>{label}</th>
              <td>{value}</td>
              <th>{label2}</th>
              <td>{value2}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={styles.foot}>
        <p className={styles.rules}>{t('keys.slip.rules')}</p>
        <ProofMark qr={data.qr} sizeMm={22} />
      </div>
      <div className={styles.signs}>
        <span>{t('keys.slip.borrowerSign')}</span>
        <span>{t('keys.slip.returnerSign')}</span>
        <span>
          {t('keys.slip.handledBy')} {data.lentByName}
        </span>
      </div>
    </PaperPage>
  ))
}
