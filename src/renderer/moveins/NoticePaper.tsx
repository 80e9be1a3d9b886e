import type { ReactNode } from 'react'
import type { MoveInNotice } from '../../shared/moveins/papers'
import { useWords } from '../i18n/useWords'
import { Flow } from '../printing/Flow'
import { Label, Note, PaperHead, SealBox, Value } from '../printing/parts'
import styles from './NoticePaper.module.css'
import { byDay } from './slots'

const WIDE = [
  { id: 'label', width: 28 },
  { id: 'value', width: 72 },
]

const BRING = ['idCard', 'contract', 'proxy', 'licence'] as const

interface PartProps {
  readonly data: MoveInNotice
}

/** The day that was booked; else the days to choose from, one under the other; else by telephone. */
const When = ({ data }: PartProps) => {
  const { day } = useWords()
  const { appointment, slots } = data
  if (appointment)
    return (
      <b>
        {day(appointment.on)} {appointment.time}
      </b>
    )
  if (slots.length === 0) return <Label k="moveins.notice.byPhone" values={{ phone: data.centerPhone }} />
  return (
    <div className={styles.days}>
      {byDay(slots).map(({ on, times }) => (
        <span key={on}>
          {day(on)} {times[0]}–{times.at(-1)}
        </span>
      ))}
    </div>
  )
}

const Due = ({ data: { prepayMonths, depositFen } }: PartProps) => {
  const { money } = useWords()
  if (prepayMonths === 0 && depositFen === 0) return <Label k="moveins.notice.nothingDue" />
  return (
    <>
      {prepayMonths > 0 && (
        <div>
          <Label k="moveins.notice.prepay" values={{ n: prepayMonths }} />
        </div>
      )}
      {depositFen > 0 && (
        <div>
          <Label k="moveins.notice.deposit" values={{ amount: money(depositFen) }} />
        </div>
      )}
    </>
  )
}

/** What the center adds in its own words, which have one language. */
const More = ({ text }: { readonly text: string }) => (
  <p className={styles.more}>
    <Label k="moveins.notice.also" /> <Value>{text}</Value>
  </p>
)

/** 入伙通知书 (domain.md §2.1): a month ahead; when, where, what to bring, what is due. */
export const NoticePaper = ({ data }: { readonly data: MoveInNotice }) => {
  const { day } = useWords()
  const row = (key: string, value: ReactNode): readonly ReactNode[] => [<Label key={key} k={key} />, value]
  return (
    <Flow
      head={<PaperHead centerName={data.centerName} title="moveins.notice.title" no={data.noticeNo} />}
      opening={
        <>
          <Note k="moveins.notice.to" values={{ owners: data.ownerNames, unit: data.unitLabel }} />
          <Note k="moveins.notice.text" values={{ unit: data.unitLabel }} />
        </>
      }
      sections={[
        {
          columns: WIDE,
          facts: true,
          rows: [
            row(data.appointment ? 'moveins.field.appointment' : 'moveins.notice.when', <When data={data} />),
            row('moveins.field.place', data.place || '—'),
            row(
              'moveins.notice.bring',
              BRING.map((doc) => (
                <div key={doc}>
                  <Label k={`moveins.noticeDoc.${doc}`} />
                </div>
              )),
            ),
            row('moveins.notice.due', <Due data={data} />),
            row('moveins.notice.order', <Label key="order" under k="moveins.notice.orderText" />),
            row('moveins.notice.phone', data.centerPhone),
          ],
        },
        ...(data.text === '' ? [] : [{ block: <More text={data.text} /> }]),
        { block: <Note k="moveins.notice.originals" /> },
      ]}
      tailFollows
      tail={
        <>
          <p className={styles.from} data-value>
            {data.centerName} {day(data.issuedOn)}
          </p>
          <div className={styles.seal}>
            <SealBox k="moveins.notice.seal" />
          </div>
        </>
      }
    />
  )
}
