import type { RectificationNotice } from '../../shared/defects/papers'
import { useWords } from '../i18n/useWords'
import { Flow } from '../printing/Flow'
import { Note, PaperHead, Signs } from '../printing/parts'
import { useWarrantyText } from './DefectFields'

const COPIES = ['defects.paper.copy.center', 'defects.paper.copy.party', 'defects.paper.copy.owner']

const COLUMNS = [
  { id: 'no', head: 'defects.field.no', width: 17 },
  { id: 'unit', head: 'defects.field.unit', width: 11 },
  { id: 'part', head: 'defects.field.part', width: 12 },
  { id: 'description', head: 'defects.field.description', width: 32 },
  { id: 'warranty', head: 'defects.field.warranty', width: 16 },
  { id: 'done', head: 'defects.paper.doneSign', width: 12 },
]

/** 整改通知单 (domain.md §2.7): three copies, for us, the party and the owner. */
export const RectificationPaper = ({ data }: { readonly data: RectificationNotice }) => {
  const { t, day, instant } = useWords()
  const warrantyText = useWarrantyText()
  const received = data.received ? `${data.received.name} ${day(data.received.on)}` : ''
  return (
    <Flow
      copies={COPIES}
      head={<PaperHead centerName={data.centerName} title="defects.paper.title" no={data.no} />}
      opening={
        <>
          <Note k="defects.paper.to" values={{ party: data.partyName, contact: data.contact }} />
          <Note
            k="defects.paper.ask"
            values={{ n: data.lines.length, day: day(data.dueOn), phone: data.centerPhone }}
          />
        </>
      }
      sections={[
        {
          columns: COLUMNS,
          rows: data.lines.map((line) => [
            line.no,
            line.unitLabel,
            [t(`defects.part.${line.part}`), line.place].filter(Boolean).join(' '),
            `${t('defects.paper.problem', {
              category: t(`defects.category.${line.category}`),
              severity: t(`defects.severity.${line.severity}`),
            })} ${line.description}`,
            warrantyText(line.warranty),
            '',
          ]),
        },
        ...(data.note === ''
          ? []
          : [{ block: <Note k="defects.paper.note" values={{ note: data.note }} /> }]),
        { block: <Note k="defects.paper.rules" /> },
      ]}
      tail={
        <>
          <Signs
            signs={[
              { k: 'defects.paper.sentBy', name: `${data.byName} ${instant(data.at, 'full')}` },
              { k: 'defects.paper.receivedBy', name: received },
            ]}
          />
          <Signs signs={[{ k: 'defects.paper.recheckedBy' }, { k: 'defects.paper.ownerSign' }]} />
        </>
      }
    />
  )
}
