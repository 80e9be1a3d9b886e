import type { ReactNode } from 'react'
import type { QueueTicket } from '../../shared/moveins/papers'
import { useWords } from '../i18n/useWords'
import { Flow } from '../printing/Flow'
import { Label, Note, PaperHead, Said, Value } from '../printing/parts'
import styles from './TicketPaper.module.css'

const COLUMNS = [
  { id: 'label', width: 34 },
  { id: 'value', width: 66 },
]

/** 排队号 on a roll: the number large, whose it is, where and what for. */
export const TicketPaper = ({ data }: { readonly data: QueueTicket }) => {
  const { t, instant } = useWords()
  const row = (k: string, value: ReactNode): readonly ReactNode[] => [<Label key={k} k={k} />, value]
  return (
    <Flow
      head={<PaperHead centerName={data.centerName} title="moveins.ticket.title" />}
      sections={[
        {
          block: (
            <div className={styles.number}>
              <Value>{data.number}</Value>
            </div>
          ),
        },
        {
          columns: COLUMNS,
          facts: true,
          rows: [
            row('moveins.field.unit', `${data.unitLabel} ${data.family}`),
            row('moveins.ticket.takenAt', instant(data.takenAt, 'full')),
            data.desk === ''
              ? row(
                  'moveins.ticket.ahead',
                  <Said key="ahead" text={(say) => say('moveins.ticket.families', { n: data.ahead })} />,
                )
              : row('moveins.ticket.desk', <b key="desk">{data.desk}</b>),
            ...(data.desks.length > 0 ? [row('moveins.field.desks', data.desks.join(t('moveins.gap')))] : []),
            ...(data.place === '' ? [] : [row('moveins.field.place', data.place)]),
            row(
              'moveins.ticket.steps',
              data.steps.length === 0 ? (
                '—'
              ) : (
                <Said
                  key="steps"
                  under
                  text={(say) =>
                    data.steps.map((step) => say(`moveins.step.${step}`)).join(say('moveins.gap'))
                  }
                />
              ),
            ),
          ],
        },
        { block: <Note k="moveins.ticket.note" /> },
      ]}
    />
  )
}
