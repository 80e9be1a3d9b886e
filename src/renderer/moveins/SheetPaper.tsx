import { Fragment, type ReactNode } from 'react'
import type { MoveInSheet } from '../../shared/moveins/papers'
import type { StepState } from '../../shared/moveins/steps'
import { useWords } from '../i18n/useWords'
import { Flow } from '../printing/Flow'
import { Label, Note, PaperHead, Signs, useComma } from '../printing/parts'
import { NotDone, What } from './StepWhat'

const PAIRS = [
  { id: 'label', width: 17 },
  { id: 'value', width: 33 },
  { id: 'label2', width: 17 },
  { id: 'value2', width: 33 },
]

const STEPS = [
  { id: 'n', head: 'moveins.sheet.n', width: 6, align: 'middle' as const },
  { id: 'step', head: 'moveins.sheet.step', width: 20 },
  { id: 'what', head: 'moveins.sheet.what', width: 38 },
  { id: 'by', head: 'moveins.sheet.by', width: 20 },
  { id: 'sign', head: 'moveins.sheet.sign', width: 16 },
]

const SIGNS = [
  ['owner', 'service', 'engineering'],
  ['finance', 'security', 'manager'],
] as const

/** 入伙会签单 (domain.md §2.7): every step with what shows it, signed by all who took part. */
export const SheetPaper = ({ data }: { readonly data: MoveInSheet }) => {
  const { day, instant } = useWords()
  const { moveIn } = data
  const { begun, closed } = moveIn
  const comma = useComma()
  const pair = (key: string, value: ReactNode): readonly ReactNode[] => [<Label key={key} k={key} />, value]
  const stepRow = (step: StepState, place: number): readonly ReactNode[] => {
    const done = moveIn.steps.find(({ code }) => code === step.code)
    return [
      place + 1,
      <Label key={step.code} k={`moveins.step.${step.code}`} />,
      done ? (
        <Fragment key="what">
          <What data={data} code={step.code} />
          {done.refs.length > 0 && <div>{done.refs.join(comma)}</div>}
        </Fragment>
      ) : (
        <NotDone key="what" data={data} code={step.code} />
      ),
      done ? `${done.byName} ${instant(done.at, 'full')}` : '',
      '',
    ]
  }
  return (
    <Flow
      stamp={moveIn.voided ? <Label k="moveins.state.voided" /> : undefined}
      head={<PaperHead centerName={data.centerName} title="moveins.sheet.title" no={moveIn.no} />}
      sections={[
        {
          columns: PAIRS,
          facts: true,
          rows: [
            [
              ...pair('moveins.field.unit', moveIn.unitLabel),
              ...pair('moveins.field.owners', moveIn.ownerNames),
            ],
            [
              ...pair('moveins.field.noticeNo', moveIn.noticeNo),
              ...pair('moveins.field.here', begun ? day(begun.on) : '—'),
            ],
            [
              ...pair('moveins.field.handedOver', closed ? day(closed.on) : '—'),
              ...pair(
                'moveins.field.feesFromOn',
                closed ? day(closed.feesFromOn) : begun ? day(begun.feesFromOn) : '—',
              ),
            ],
          ],
        },
        { title: <Label k="moveins.section.steps" />, columns: STEPS, rows: data.steps.map(stepRow) },
        { block: <Note k="moveins.sheet.text" /> },
      ]}
      tail={SIGNS.map((line) => (
        <Signs key={line[0]} signs={line.map((who) => ({ k: `moveins.sign.${who}` }))} />
      ))}
    />
  )
}
