import type { ReactNode } from 'react'
import type { VisitorCard } from '../../shared/passes/papers'
import { useWords } from '../i18n/useWords'
import { Flow } from '../printing/Flow'
import { Label, Note, PaperHead } from '../printing/parts'
import { ProofMark } from '../proof/ProofMark'
import styles from './PassCard.module.css'
import { VisitorName } from './VisitorName'

const COLUMNS = [
  { id: 'label', width: 36 },
  { id: 'value', width: 64 },
]

/** 来访单 on a roll (domain.md §6.4): as long as what is on it. */
export const VisitorSlip = ({ data }: { readonly data: VisitorCard }) => {
  const { instant } = useWords()
  const row = (k: string, value: ReactNode): readonly ReactNode[] => [<Label key={k} k={k} />, value]
  return (
    <Flow
      head={<PaperHead centerName={data.centerName} title="passes.card.visitor" no={data.no} />}
      sections={[
        {
          columns: COLUMNS,
          facts: true,
          rows: [
            row('passes.card.name', <VisitorName key="name" data={data} />),
            ...(data.organisation === '' ? [] : [row('passes.card.organisation', data.organisation)]),
            row('passes.card.destination', data.destination),
            row('passes.card.inAt', instant(data.inAt, 'full')),
            row('passes.card.until', <b key="until">{instant(data.validUntil, 'full')}</b>),
          ],
        },
        {
          block: (
            <div className={styles.slipMark}>
              <ProofMark qr={data.qr} sizeMm={26} />
            </div>
          ),
        },
        { block: <Note k="passes.card.handIn" /> },
      ]}
    />
  )
}
