import type { RecoverySheet } from '../../shared/staff/papers'
import { useWords } from '../i18n/useWords'
import { PaperPage } from '../printing/PaperPage'
import { Label } from '../printing/parts'
import styles from './RecoveryPaper.module.css'

/** The only place where the code stands in full; to be sealed in an envelope and locked away. */
export const RecoveryPaper = ({ data }: { readonly data: RecoverySheet }) => {
  const { instant } = useWords()
  return (
    <PaperPage foot={{ page: 1, pages: 1 }}>
      <header className={styles.head}>
        <p>{data.centerName}</p>
        <h1 className={styles.title}>
          <Label k="staff.sheet.title" />
        </h1>
      </header>
      <p className={styles.code}>{data.code}</p>
      <Steps title="staff.sheet.keep" steps={['keep1', 'keep2', 'keep3']} />
      <Steps title="staff.sheet.use" steps={['use1', 'use2', 'use3']} />
      <table className={styles.facts}>
        <tbody>
          <tr>
            <Cell k="staff.recovery.madeAt" />
            <td>{instant(data.madeAt, 'full')}</td>
            <Cell k="staff.recovery.madeBy" />
            <td>{data.madeByName}</td>
          </tr>
          <tr>
            <Cell k="staff.sheet.sealedBy" />
            <td />
            <Cell k="staff.sheet.place" />
            <td />
          </tr>
        </tbody>
      </table>
    </PaperPage>
  )
}

const Cell = ({ k }: { readonly k: string }) => (
  <th>
    <Label k={k} />
  </th>
)

const Steps = ({ title, steps }: { readonly title: string; readonly steps: readonly string[] }) => (
  <>
    <h2 className={styles.section}>
      <Label k={title} />
    </h2>
    <ol className={styles.steps}>
      {steps.map((step) => (
        <li key={step}>
          <Label under k={`staff.sheet.${step}`} />
        </li>
      ))}
    </ol>
  </>
)
