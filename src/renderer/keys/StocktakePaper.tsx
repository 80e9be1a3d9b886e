import type { KeyStocktakePaper } from '../../shared/keys/papers'
import { useWords } from '../i18n/useWords'
import { Flow } from '../printing/Flow'
import { Fact, Facts, Label, PaperHead, Signs } from '../printing/parts'

const SUMS = ['expected', 'matched', 'inCabinet', 'out', 'inCustody', 'differences'] as const

/** 钥匙盘点表 (domain.md §1.1 F): the sheet to count with, and afterwards the result with its differences. */
export const StocktakePaper = ({ data }: { readonly data: KeyStocktakePaper }) => {
  const { instant } = useWords()
  const { sums } = data
  return (
    <Flow
      head={<PaperHead centerName={data.centerName} title="keys.count.title" no={data.no} />}
      opening={
        <Facts>
          <Fact k="keys.count.cabinet">{data.cabinetName || <Label k="keys.count.everything" />}</Fact>
          <Fact k="keys.count.startedAt">{instant(data.startedAt, 'full')}</Fact>
          {sums &&
            SUMS.map((sum) => (
              <Fact key={sum} k={`keys.count.paper.${sum}`}>
                {sums[sum]}
              </Fact>
            ))}
        </Facts>
      }
      sections={[
        {
          columns: [
            { id: 'slot', head: 'keys.field.slot', width: 14 },
            { id: 'code', head: 'keys.field.code', width: 17 },
            { id: 'place', head: 'keys.field.place', width: 16 },
            { id: 'expected', head: 'keys.count.expected', width: 11, align: 'number' },
            { id: 'counted', head: 'keys.count.counted', width: 11, align: 'number' },
            { id: 'reason', head: 'keys.count.reason', width: 19 },
            { id: 'remedy', head: 'keys.field.remedy', width: 12 },
          ],
          rows: data.lines.map((line) => [
            line.slot,
            line.code,
            line.place,
            line.expected,
            line.counted ?? '',
            line.reason,
            line.remedy ? <Label key="remedy" k={`keys.countRemedy.${line.remedy}`} /> : '',
          ]),
        },
      ]}
      tail={
        <Signs
          signs={[
            { k: 'keys.count.counter', name: data.startedByName },
            { k: 'keys.count.witness', name: data.witness },
            { k: 'keys.count.approver', name: data.approvedBy },
          ]}
        />
      }
    />
  )
}
