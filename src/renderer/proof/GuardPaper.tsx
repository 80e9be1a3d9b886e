import { dayOf } from '../../shared/day'
import type { GuardLine, GuardSheet } from '../../shared/proof/papers'
import { useWords } from '../i18n/useWords'
import { PaperPage } from '../printing/PaperPage'
import styles from './GuardPaper.module.css'

const LINES_PER_PAGE = 30

interface Row extends GuardLine {
  readonly kind: 'visitorPass' | 'workerPass'
}

/** 门岗核验单: what a gate without a computer compares a pass with. */
export const GuardPaper = ({ data }: { readonly data: GuardSheet }) => {
  const rows: readonly Row[] = [
    ...data.workers.map((line) => ({ ...line, kind: 'workerPass' as const })),
    ...data.visitors.map((line) => ({ ...line, kind: 'visitorPass' as const })),
  ]
  const pages = Math.max(1, Math.ceil(rows.length / LINES_PER_PAGE))
  return Array.from({ length: pages }, (_, place) => (
    <GuardPage
      // biome-ignore lint/suspicious/noArrayIndexKey: pages have no other name
      key={place}
      data={data}
      rows={rows.slice(place * LINES_PER_PAGE, (place + 1) * LINES_PER_PAGE)}
      page={place + 1}
      pages={pages}
    />
  ))
}

const GuardPage = ({
  data,
  rows,
  page,
  pages,
}: {
  readonly data: GuardSheet
  readonly rows: readonly Row[]
  readonly page: number
  readonly pages: number
}) => {
  const { t, instant } = useWords()
  return (
    <PaperPage foot={{ page, pages }}>
      <header className={styles.head}>
        <h1 className={styles.title}>
          {data.centerName} {t('proof.sheet.title')}
        </h1>
        <p>
          {t('proof.sheet.asOf', { at: instant(data.printedAt, 'full') })} · {t('proof.sheet.phone')}{' '}
          {data.centerPhone}
        </p>
      </header>
      <p className={styles.how}>{t('proof.sheet.how')}</p>
      {rows.length === 0 ? <p>{t('proof.sheet.none')}</p> : <Lines rows={rows} />}
      <p className={styles.key}>
        {t('proof.sheet.fingerprint')} {data.fingerprint}
      </p>
    </PaperPage>
  )
}

const Lines = ({ rows }: { readonly rows: readonly Row[] }) => {
  const { t, day, instant } = useWords()
  return (
    <table className={styles.lines}>
      <thead>
        <tr>
          {(['kind', 'no', 'unit', 'issuedOn', 'until', 'check'] as const).map((field) => (
            <th key={field}>{t(`proof.field.${field}`)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.no}>
            <td>{t(`proof.kind.${row.kind}`)}</td>
            <td>{row.no}</td>
            <td>{row.unit}</td>
            <td>{row.issuedOn}</td>
            <td>{row.until ? `${day(dayOf(row.until))} ${instant(row.until, 'time')}` : ''}</td>
            <td className={styles.check}>{row.check}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
