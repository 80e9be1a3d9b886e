import { useTranslation } from 'react-i18next'
import type { AuditRow } from '../../shared/audit/contract'
import type { AuditSheet } from '../../shared/audit/papers'
import { useWords } from '../i18n/useWords'
import { Flow } from '../printing/Flow'
import { Fact, Facts, Label, Note, PaperHead } from '../printing/parts'
import { outcomeOf, useAuditWords } from './useAuditWords'

const COLUMNS = [
  { id: 'at', head: 'audit.column.at', width: 15 },
  { id: 'who', head: 'audit.column.who', width: 13 },
  { id: 'what', head: 'audit.column.what', width: 26 },
  { id: 'outcome', head: 'audit.column.outcome', width: 12 },
  { id: 'about', head: 'audit.column.about', width: 34 },
]

/** 操作记录清单: what was filtered on the page, for whoever must sign for it. */
export const AuditPaper = ({ data }: { readonly data: AuditSheet }) => {
  const { instant } = useWords()
  return (
    <Flow
      head={<PaperHead centerName={data.centerName} title="audit.title" />}
      opening={<Chosen data={data} />}
      sections={[
        {
          columns: COLUMNS,
          rows: data.rows.map((row) => [
            instant(row.at, 'full'),
            row.staffName || <Label key="who" k="audit.system" />,
            <Act key="what" route={row.route} />,
            <Label key="outcome" k={`audit.outcome.${outcomeOf(row)}`} />,
            <About key="about" row={row} />,
          ]),
        },
        ...(data.cut ? [{ block: <Note k="audit.cut" values={{ n: data.rows.length }} /> }] : []),
      ]}
    />
  )
}

/** Whose acts, of which days, of what kind: what the list was narrowed to. */
const Chosen = ({ data }: { readonly data: AuditSheet }) => {
  const { filter } = data
  const { day } = useWords()
  const days = [filter.fromOn, filter.toOn].map((each) => (each ? day(each) : ''))
  return (
    <Facts>
      <Fact k="audit.column.who">{data.staffName || <Label k="audit.anyone" />}</Fact>
      {data.unitLabel !== '' && <Fact k="audit.column.about">{data.unitLabel}</Fact>}
      {days.some(Boolean) && <Fact k="audit.column.at">{days.join(' – ')}</Fact>}
      {filter.kind && (
        <Fact k="audit.column.what">
          <Label k={`audit.kind.${filter.kind}`} />
        </Fact>
      )}
      {filter.route && (
        <Fact k="audit.column.what">
          <Act route={filter.route} />
        </Fact>
      )}
    </Facts>
  )
}

const Act = ({ route }: { readonly route: string }) => {
  const key = useAuditWords().routeKey(route)
  return key ? <Label k={key} /> : route
}

/** What a refused call was answered, or what the act was about. */
const About = ({ row }: { readonly row: AuditRow }) => {
  const { i18n } = useTranslation()
  const { problem } = row
  const said = problem !== null && i18n.exists(problem.code)
  return (
    <>
      {said && (
        <Label k={problem.code} values={problem.details as Readonly<Record<string, string | number>>} />
      )}
      {!said && row.subjects.map(({ label }) => label).join(' · ')}
      {row.times > 1 && (
        <>
          {' '}
          <Label k="audit.times" values={{ n: row.times }} />
        </>
      )}
    </>
  )
}
