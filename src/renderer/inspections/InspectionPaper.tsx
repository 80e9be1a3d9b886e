import { Fragment, type ReactNode } from 'react'
import type { InspectionSheet } from '../../shared/inspections/papers'
import { cellCode, conclusionOf } from '../../shared/inspections/rules'
import type { GridItem, GridRoom } from '../../shared/inspections/schema'
import { formatArea } from '../../shared/money'
import { useWords } from '../i18n/useWords'
import { Flow } from '../printing/Flow'
import { usePaper } from '../printing/paperContext'
import { Label, Note, PaperHead, Signs, Twice } from '../printing/parts'

const PAIRS = [
  { id: 'label', width: 15 },
  { id: 'value', width: 35 },
  { id: 'label2', width: 15 },
  { id: 'value2', width: 35 },
]

const FAILED = [
  { id: 'place', head: 'inspections.field.place', width: 24 },
  { id: 'remark', head: 'inspections.field.remark', width: 36 },
  { id: 'defect', head: 'inspections.field.defectNo', width: 18 },
  { id: 'party', head: 'defects.field.party', width: 22 },
]

const COPIES = ['inspections.sheet.copyCenter', 'inspections.sheet.copyOwner']
const MARKS = { pass: '√', fail: '×', na: '／' } as const
const ITEM_WIDTH = 20

/** 验房单 (domain.md §2.7): what was looked at, what failed, what the owner said, who signs. */
export const InspectionPaper = ({ data }: { readonly data: InspectionSheet }) => {
  const { day } = useWords()
  const { language } = usePaper()
  const { round, rooms } = data
  const { ended } = round
  const name = (each: GridRoom | GridItem | undefined): ReactNode => {
    if (!each || each.nameEn === '' || language === 'zh-CN') return each?.name ?? ''
    return language === 'en' ? each.nameEn : <Twice zh={each.name} en={each.nameEn} />
  }
  const judged = new Map(round.cells.map((cell) => [cellCode(cell), cell.result]))
  const due = new Set(round.due)
  const items = data.items.filter((item) =>
    item.rooms.some((room) => due.has(cellCode({ room, item: item.code }))),
  )
  const mark = (item: GridItem, room: string): string => {
    const code = cellCode({ room, item: item.code })
    const result = judged.get(code)
    return result ? MARKS[result] : due.has(code) ? '□' : ''
  }
  const width = (100 - ITEM_WIDTH) / rooms.length
  const pair = (key: string, value: ReactNode): readonly ReactNode[] => [<Label key={key} k={key} />, value]
  const open = data.failed.length
  return (
    <Flow
      copies={COPIES}
      stamp={data.voided ? <Label k="inspections.state.voided" /> : undefined}
      head={<PaperHead centerName={data.centerName} title="inspections.sheet.title" no={data.no} />}
      sections={[
        {
          columns: PAIRS,
          facts: true,
          rows: [
            [
              ...pair('inspections.field.unit', data.unitLabel),
              ...pair('inspections.field.owners', data.ownerNames),
            ],
            [
              ...pair('inspections.field.on', ended ? day(ended.on) : ''),
              ...pair(
                'inspections.field.round',
                <Label key="no" k="inspections.sheet.roundText" values={{ n: data.roundNo }} />,
              ),
            ],
            [
              ...pair(
                'inspections.field.meters',
                (ended?.meters ?? []).length === 0
                  ? '—'
                  : ended?.meters.map(({ kind, no, valueCenti }) => (
                      <div key={no}>
                        <Label k={`meters.kind.${kind}`} /> {no} · {formatArea(valueCenti)}
                      </div>
                    )),
              ),
              ...pair('inspections.field.keys', ended?.keys ?? ''),
            ],
          ],
        },
        ...(items.length === 0
          ? []
          : [
              {
                title: <Label k="inspections.sheet.gridTitle" />,
                columns: [
                  { id: 'item', head: 'inspections.field.item', width: ITEM_WIDTH },
                  ...rooms.map((room) => ({
                    id: room.code,
                    heading: name(room),
                    width,
                    align: 'middle' as const,
                  })),
                ],
                rows: items.map((item) => [name(item), ...rooms.map(({ code }) => mark(item, code))]),
              },
            ]),
        {
          title: <Label k="inspections.sheet.failedTitle" />,
          columns: FAILED,
          rows: data.failed.map((each) => [
            <Fragment key="place">
              {name(rooms.find(({ code }) => code === each.room))}{' '}
              {name(data.items.find(({ code }) => code === each.item))}
            </Fragment>,
            each.remark,
            each.defectNo,
            each.party,
          ]),
        },
        {
          columns: [
            { id: 'label', width: 24 },
            { id: 'value', width: 76 },
          ],
          facts: true,
          rows: [
            pair(
              'inspections.field.conclusion',
              ended && <Label key="is" k={`inspections.conclusion.${conclusionOf(ended.answer, open)}`} />,
            ),
            pair(
              'inspections.field.answer',
              ended && <Label key="is" k={`inspections.answer.${ended.answer}`} />,
            ),
            pair('inspections.field.reason', ended?.reason || '—'),
          ],
        },
        { block: <Note k="inspections.sheet.text" /> },
      ]}
      tail={
        <Signs
          signs={[
            { k: 'inspections.sign.owner', name: ended?.ownerSide ?? '' },
            { k: 'inspections.sign.center', name: ended?.centerSide ?? '' },
            { k: 'inspections.sign.engineer', name: ended?.engineer ?? '' },
          ]}
        />
      }
    />
  )
}
