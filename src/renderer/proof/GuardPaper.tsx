import { dayOf } from '../../shared/day'
import type { GuardLine, GuardSheet } from '../../shared/proof/papers'
import { useWords } from '../i18n/useWords'
import { Flow, type Section } from '../printing/Flow'
import { Fact, Facts, Label, Note, PaperHead } from '../printing/parts'
import styles from './GuardPaper.module.css'

interface Row extends GuardLine {
  readonly kind: 'visitorPass' | 'workerPass'
}

const COLUMNS = [
  { id: 'kind', head: 'proof.field.kind', width: 24 },
  { id: 'no', head: 'proof.field.no', width: 18 },
  { id: 'unit', head: 'proof.field.unit', width: 12 },
  { id: 'issuedOn', head: 'proof.field.issuedOn', width: 13, align: 'middle' },
  { id: 'until', head: 'proof.field.until', width: 19, align: 'middle' },
  { id: 'check', head: 'proof.field.check', width: 14, align: 'middle' },
] as const

/** 门岗核验单: what a gate without a computer compares a pass with. */
export const GuardPaper = ({ data }: { readonly data: GuardSheet }) => {
  const { day, instant } = useWords()
  const rows: readonly Row[] = [
    ...data.workers.map((line) => ({ ...line, kind: 'workerPass' as const })),
    ...data.visitors.map((line) => ({ ...line, kind: 'visitorPass' as const })),
  ]
  const sections: readonly Section[] =
    rows.length === 0
      ? [{ block: <Note k="proof.sheet.none" /> }]
      : [
          {
            columns: COLUMNS,
            rows: rows.map((row) => [
              <Label key="kind" k={`proof.kind.${row.kind}`} />,
              row.no,
              row.unit,
              day(row.issuedOn),
              row.until ? `${day(dayOf(row.until))} ${instant(row.until, 'time')}` : '',
              <b key="check" className={styles.check}>
                {row.check}
              </b>,
            ]),
          },
        ]
  return (
    <Flow
      head={<PaperHead centerName={data.centerName} title="proof.sheet.title" />}
      opening={
        <div className={styles.opening}>
          <p>
            <b>
              <Label k="proof.sheet.asOf" values={{ at: instant(data.printedAt, 'full') }} />
            </b>
          </p>
          <p>
            <Label under k="proof.sheet.how" />
          </p>
        </div>
      }
      sections={sections}
      tail={
        <Facts>
          <Fact k="proof.sheet.phone">{data.centerPhone}</Fact>
          <Fact k="proof.sheet.fingerprint">{data.fingerprint}</Fact>
        </Facts>
      }
    />
  )
}
