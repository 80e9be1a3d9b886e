import type { RecoverySheet } from '../../shared/staff/papers'
import { useWords } from '../i18n/useWords'
import { PaperPage } from '../printing/PaperPage'
import styles from './RecoveryPaper.module.css'

/** The only place where the code stands in full; to be sealed in an envelope and locked away. */
export const RecoveryPaper = ({ data }: { readonly data: RecoverySheet }) => {
  const { t, instant } = useWords()
  return (
    <PaperPage foot={{ page: 1, pages: 1 }}>
      <header className={styles.head}>
        <p>{data.centerName}</p>
        <h1 className={styles.title}>{t('staff.sheet.title')}</h1>
      </header>
      <p className={styles.code}>{data.code}</p>
      <h2 className={styles.section}>{t('staff.sheet.keep')}</h2>
      <ol className={styles.steps}>
        <li>{t('staff.sheet.keep1')}</li>
        <li>{t('staff.sheet.keep2')}</li>
        <li>{t('staff.sheet.keep3')}</li>
      </ol>
      <h2 className={styles.section}>{t('staff.sheet.use')}</h2>
      <ol className={styles.steps}>
        <li>{t('staff.sheet.use1')}</li>
        <li>{t('staff.sheet.use2')}</li>
        <li>{t('staff.sheet.use3')}</li>
      </ol>
      <table className={styles.facts}>
        <tbody>
          <tr>
            <th>{t('staff.recovery.madeAt')}</th>
            <td>{instant(data.madeAt, 'full')}</td>
            <th>{t('staff.recovery.madeBy')}</th>
            <td>{data.madeByName}</td>
          </tr>
          <tr>
            <th>{t('staff.sheet.sealedBy')}</th>
            <td />
            <th>{t('staff.sheet.place')}</th>
            <td />
          </tr>
        </tbody>
      </table>
    </PaperPage>
  )
}
