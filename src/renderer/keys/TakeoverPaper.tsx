import type { KeyTakeoverPaper } from '../../shared/keys/papers'
import { useWords } from '../i18n/useWords'
import { Flow } from '../printing/Flow'
import { Fact, Facts, Label, PaperHead, Signs } from '../printing/parts'

/** 钥匙移交清单 (domain.md §1.1 A): what was listed, what was there, and who counted. */
export const TakeoverPaper = ({ data }: { readonly data: KeyTakeoverPaper }) => {
  const { day } = useWords()
  const expected = data.lines.reduce((sum, line) => sum + line.expected, 0)
  const counted = data.lines.reduce((sum, line) => sum + (line.counted ?? 0), 0)
  const odd = data.lines.filter((line) => line.counted !== null && line.counted !== line.expected).length
  return (
    <Flow
      head={<PaperHead centerName={data.centerName} title="keys.takeover.title" no={data.no} />}
      opening={
        <Facts>
          <Fact k="keys.takeover.from" grow>
            {data.fromParty}
          </Fact>
          <Fact k="keys.takeover.to" grow>
            {data.toParty}
          </Fact>
          <Fact k="keys.takeover.receivedOn">{day(data.receivedOn)}</Fact>
          {data.remark !== '' && (
            <Fact k="keys.field.remark" grow>
              {data.remark}
            </Fact>
          )}
        </Facts>
      }
      sections={[
        {
          columns: [
            { id: 'n', head: 'keys.takeover.line', width: 6, align: 'number' },
            { id: 'code', head: 'keys.field.code', width: 17 },
            { id: 'place', head: 'keys.field.place', width: 18 },
            { id: 'keyClass', head: 'keys.field.keyClass', width: 17 },
            { id: 'expected', head: 'keys.takeover.expected', width: 9, align: 'number' },
            { id: 'counted', head: 'keys.takeover.counted', width: 11, align: 'number' },
            { id: 'remark', head: 'keys.takeover.condition', width: 22 },
          ],
          rows: data.lines.map((line, place) => [
            place + 1,
            line.code,
            line.place,
            <Label key="class" k={`keys.class.${line.keyClass}`} />,
            line.expected,
            line.counted ?? '',
            line.remark,
          ]),
          totals: [
            [
              { node: <Label k="keys.takeover.total" values={{ n: odd }} />, span: 4 },
              { node: expected, number: true },
              { node: counted, number: true },
              { node: '' },
            ],
          ],
        },
      ]}
      tail={
        <Signs
          signs={[
            { k: 'keys.takeover.handedBy', name: data.handedBy },
            { k: 'keys.takeover.receivedBy', name: data.receivedBy },
            { k: 'keys.takeover.security', name: data.security },
            { k: 'keys.takeover.engineering', name: data.engineering },
          ]}
        />
      }
    />
  )
}
