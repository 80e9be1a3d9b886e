import type { AuditRow } from '../../shared/audit/contract'
import type { AuditSheet } from '../../shared/audit/papers'
import { useWords } from '../i18n/useWords'
import { PaperPage } from '../printing/PaperPage'
import styles from './AuditPaper.module.css'
import { useAuditWords } from './useAuditWords'

const LINES_PER_PAGE = 38

/** 操作记录清单: what was filtered on the page, for whoever must sign for it. */
export const AuditPaper = ({ data }: { readonly data: AuditSheet }) => {
  const pages = Math.max(1, Math.ceil(data.rows.length / LINES_PER_PAGE))
  return Array.from({ length: pages }, (_, place) => (
    <AuditSheetPage
      // biome-ignore lint/suspicious/noArrayIndexKey: pages have no other name
      key={place}
      data={data}
      rows={data.rows.slice(place * LINES_PER_PAGE, (place + 1) * LINES_PER_PAGE)}
      page={place + 1}
      pages={pages}
    />
  ))
}

interface PageProps {
  readonly data: AuditSheet
  readonly rows: readonly AuditRow[]
  readonly page: number
  readonly pages: number
}

const AuditSheetPage = ({ data, rows, page, pages }: PageProps) => {
  const { t } = useWords()
  const { routeText } = useAuditWords()
  const { filter } = data
  const facts = [
    data.staffName || t('audit.anyone'),
    data.unitLabel,
    filter.fromOn || filter.toOn ? `${filter.fromOn ?? ''} – ${filter.toOn ?? ''}` : '',
    filter.kind ? t(`audit.kind.${filter.kind}`) : '',
    filter.route ? routeText(filter.route) : '',
    data.cut ? t('audit.cut', { n: data.rows.length }) : '',
  ]
  return (
    <PaperPage foot={{ page, pages }}>
      <h1 className={styles.title}>
        {data.centerName} {t('audit.title')}
      </h1>
      <p className={styles.facts}>{facts.filter(Boolean).join(' · ')}</p>
      <Lines rows={rows} />
    </PaperPage>
  )
}

const Lines = ({ rows }: { readonly rows: readonly AuditRow[] }) => {
  const { t, instant } = useWords()
  const { routeText, outcomeText, detailText } = useAuditWords()
  return (
    <table className={styles.lines}>
      <thead>
        <tr>
          {(['at', 'who', 'what', 'outcome', 'about'] as const).map((column) => (
            <th key={column}>{t(`audit.column.${column}`)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.sequence}>
            <td>{instant(row.at, 'full')}</td>
            <td>{row.staffName || t('audit.system')}</td>
            <td>{routeText(row.route)}</td>
            <td>{outcomeText(row)}</td>
            <td>{detailText(row) || row.subjects.map(({ label }) => label).join(' · ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
