import type { RectificationNotice } from '../../shared/defects/papers'
import type { WarrantyEnd } from '../../shared/defects/warranty'
import { useWords } from '../i18n/useWords'
import { Flow } from '../printing/Flow'
import { Fact, Facts, Label, Note, PaperHead, Signs } from '../printing/parts'

const COPIES = ['defects.paper.copy.center', 'defects.paper.copy.party', 'defects.paper.copy.owner']

const COLUMNS = [
  { id: 'no', head: 'defects.field.no', width: 17 },
  { id: 'unit', head: 'defects.field.unit', width: 13 },
  { id: 'part', head: 'defects.field.part', width: 13 },
  { id: 'description', head: 'defects.field.description', width: 29 },
  { id: 'warranty', head: 'defects.field.warranty', width: 16 },
  { id: 'done', head: 'defects.paper.doneSign', width: 12 },
]

/** 整改通知单 (domain.md §2.7): three copies, for us, the party and the owner. */
export const RectificationPaper = ({ data }: { readonly data: RectificationNotice }) => {
  const { day, instant } = useWords()
  const received = data.received ? `${data.received.name} ${day(data.received.on)}` : ''
  return (
    <Flow
      copies={COPIES}
      head={
        <PaperHead centerName={data.centerName} title="defects.paper.title" no={data.no} scan={data.no} />
      }
      opening={
        <>
          <Facts>
            <Fact k="defects.paper.to" grow>
              {data.partyName}
            </Fact>
            {data.contact !== '' && <Fact k="defects.paper.contact">{data.contact}</Fact>}
          </Facts>
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
            <Place key="part" line={line} />,
            <What key="what" line={line} />,
            <Warranty key="warranty" {...line.warranty} />,
            '',
          ]),
        },
        ...(data.note === ''
          ? []
          : [
              {
                block: (
                  <Facts>
                    <Fact k="defects.paper.note" grow>
                      {data.note}
                    </Fact>
                  </Facts>
                ),
              },
            ]),
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

interface LineProps {
  readonly line: RectificationNotice['lines'][number]
}

const Place = ({ line }: LineProps) => (
  <>
    <Label k={`defects.part.${line.part}`} /> {line.place}
  </>
)

const What = ({ line }: LineProps) => (
  <>
    <Label k={`defects.category.${line.category}`} /> · <Label k={`defects.severity.${line.severity}`} />
    <br />
    {line.description}
  </>
)

/** Until when the party mends at its own cost. */
const Warranty = ({ state, endsOn, handedOverOn, basis }: WarrantyEnd) => {
  const { day } = useWords()
  if (state === 'unknown') return <Label k="defects.paper.noWarranty" />
  if (!handedOverOn) return <Label k="defects.paper.notHandedOver" />
  if (!endsOn) return <Label k="defects.paper.designLife" />
  return (
    <>
      <Label
        k={`defects.paper.${state === 'in' ? 'inWarranty' : 'outOfWarranty'}`}
        values={{ day: day(endsOn) }}
      />{' '}
      <Label k={`defects.basis.${basis}`} />
    </>
  )
}
