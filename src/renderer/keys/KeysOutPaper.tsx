import type { KeysOut } from '../../shared/keys/papers'
import { useWords } from '../i18n/useWords'
import { Flow } from '../printing/Flow'
import { Fact, Facts, Label, PaperHead, Signs } from '../printing/parts'

/** 在借钥匙清单: handed over with the shift, key by key, signed by both (domain.md §1.3). */
export const KeysOutPaper = ({ data }: { readonly data: KeysOut }) => {
  const { instant } = useWords()
  const pieces = data.lines.reduce((sum, line) => sum + line.pieces, 0)
  return (
    <Flow
      head={<PaperHead centerName={data.centerName} title="keys.out.title" />}
      opening={
        <Facts>
          <Fact k="keys.out.at">{instant(data.at, 'full')}</Fact>
          <Fact k="keys.out.count">
            <Label k="keys.out.counted" values={{ n: data.lines.length, pieces }} />
          </Fact>
          <Fact k="keys.out.overdue">{data.lines.filter((line) => line.overdue).length}</Fact>
        </Facts>
      }
      sections={[
        {
          columns: [
            { id: 'code', head: 'keys.field.code', width: 13 },
            { id: 'place', head: 'keys.field.place', width: 11 },
            { id: 'pieces', head: 'keys.field.pieces', width: 8, align: 'number' },
            { id: 'borrower', head: 'keys.field.borrower', width: 16 },
            { id: 'purpose', head: 'keys.field.purpose', width: 14 },
            { id: 'outAt', head: 'keys.field.outAt', width: 13.5 },
            { id: 'dueAt', head: 'keys.field.dueAt', width: 13.5 },
            { id: 'check', head: 'keys.out.check', width: 11 },
          ],
          rows: data.lines.map((line) => [
            line.code,
            line.place,
            line.pieces,
            line.borrower,
            <Label key="purpose" k={`keys.purpose.${line.purpose}`} />,
            instant(line.outAt, 'full'),
            instant(line.dueAt, 'full'),
            line.overdue && <Label key="late" k="keys.status.overdue" />,
          ]),
        },
      ]}
      tail={<Signs signs={[{ k: 'keys.out.from' }, { k: 'keys.out.to' }, { k: 'keys.out.signedAt' }]} />}
    />
  )
}
