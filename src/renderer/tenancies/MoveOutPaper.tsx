import type { ReactNode } from 'react'
import type { MoveOutSheet } from '../../shared/tenancies/papers'
import { BlockerKind, MoveOutCheck } from '../../shared/tenancies/schema'
import { useWords } from '../i18n/useWords'
import { Flow } from '../printing/Flow'
import { Label, Note, PaperHead, Signs } from '../printing/parts'

const PAIRS = [
  { id: 'label', width: 17 },
  { id: 'value', width: 33 },
  { id: 'label2', width: 17 },
  { id: 'value2', width: 33 },
]
const WIDE = [
  { id: 'label', width: 32 },
  { id: 'value', width: 68 },
]
const SIGNS = [
  ['tenant', 'owner', 'center'],
  ['security', 'engineering', 'finance'],
] as const

type Pair = readonly [string, ReactNode]

const labelled = (pairs: readonly Pair[]): readonly ReactNode[] =>
  pairs.flatMap(([key, value]) => [<Label key={key} k={key} />, value])

/** 租户迁出单 (domain.md §2.4): the desk's copy, and what security, engineering and finance are told. */
export const MoveOutPaper = ({ data }: { readonly data: MoveOutSheet }) => {
  const { day, money } = useWords()
  const { tenancy } = data
  const { notice, inspection, moveOut, override } = tenancy
  const dayOr = (value: string | undefined): string => (value ? day(value) : '—')
  const readings = [inspection?.water, inspection?.power, inspection?.gas].map((read) => read || '—')
  const lease: readonly (readonly Pair[])[] = [
    [
      ['tenancies.field.unit', tenancy.unitLabel],
      ['tenancies.field.tenant', tenancy.tenantName],
    ],
    [
      ['tenancies.field.days', `${day(tenancy.fromOn)} – ${day(tenancy.toOn)}`],
      ['tenancies.field.leaseNo', tenancy.leaseNo],
    ],
    [
      ['tenancies.field.noticeOn', dayOr(notice?.noticeOn)],
      ['tenancies.field.leftOn', dayOr(moveOut?.leftOn)],
    ],
    [
      ['tenancies.field.meters', readings.join(' / ')],
      [
        'tenancies.field.back',
        <Label
          key="back"
          k="tenancies.backCount"
          values={{ keys: inspection?.keysBack ?? 0, cards: inspection?.cardsBack ?? 0 }}
        />,
      ],
    ],
  ]
  const openText = (kind: BlockerKind): ReactNode => {
    const open = moveOut?.open.find((each) => each.kind === kind)
    if (!open) return <Label k="tenancies.gate.settled" />
    return open.amountFen === null ? open.what : `${money(open.amountFen)} · ${open.what}`
  }
  const agreed: readonly Pair[] = override
    ? [['tenancies.act.override', `${override.agreedByName} (${override.approvalNo}) ${override.reason}`]]
    : []
  const good = (check: MoveOutCheck): ReactNode => (
    <Label k={inspection?.passed.includes(check) ? 'tenancies.sheet.good' : 'tenancies.sheet.see'} />
  )
  return (
    <Flow
      head={<PaperHead centerName={data.centerName} title="tenancies.sheet.title" no={moveOut?.no ?? ''} />}
      note={<Label k="tenancies.sheet.copies" />}
      sections={[
        { columns: PAIRS, facts: true, rows: lease.map(labelled) },
        {
          title: <Label k="tenancies.section.inspection" />,
          columns: WIDE,
          facts: true,
          rows: [
            ...MoveOutCheck.options.map((check) => labelled([[`tenancies.check.${check}`, good(check)]])),
            labelled([['tenancies.field.damage', inspection?.damage || '—']]),
          ],
        },
        {
          title: <Label k="tenancies.section.clearance" />,
          columns: WIDE,
          facts: true,
          rows: [
            ...BlockerKind.options.map((kind) => labelled([[`tenancies.blocker.${kind}`, openText(kind)]])),
            ...agreed.map((pair) => labelled([pair])),
          ],
        },
        {
          block: <Note k="tenancies.sheet.text" />,
        },
      ]}
      tail={SIGNS.map((row) => (
        <Signs key={row[0]} signs={row.map((who) => ({ k: `tenancies.sign.${who}` }))} />
      ))}
    />
  )
}
