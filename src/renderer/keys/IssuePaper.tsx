import type { KeyIssuePaper } from '../../shared/keys/papers'
import { useWords } from '../i18n/useWords'
import { Flow } from '../printing/Flow'
import { Fact, Facts, Label, PaperHead, Signs } from '../printing/parts'
import styles from './LoanSlip.module.css'

/** 钥匙领用登记 (domain.md §1.1 C): signed by who takes the keys. */
export const IssuePaper = ({ data }: { readonly data: KeyIssuePaper }) => {
  const { instant } = useWords()
  const { proxy } = data
  return (
    <Flow
      copies={['keys.slip.copyStub', 'keys.issue.copyOwner']}
      head={<PaperHead centerName={data.centerName} title="keys.issue.title" no={data.no} scan={data.no} />}
      opening={
        <Facts>
          <Fact k="keys.field.unit">{data.unitLabel}</Fact>
          <Fact k="keys.field.owner">{data.ownerNames}</Fact>
          <Fact k="keys.field.receivedBy">{data.receivedBy}</Fact>
          <Fact k="keys.field.relation">
            <Label k={`keys.relation.${data.relation}`} />
          </Fact>
          <Fact k="keys.field.idLast4">{data.idLast4}</Fact>
          <Fact k="keys.field.issuedAt">{instant(data.at, 'full')}</Fact>
          {data.accessCards !== '' && <Fact k="keys.field.accessCards">{data.accessCards}</Fact>}
          {proxy && (
            <Fact k="keys.field.calledOwner" grow>
              {`${proxy.ownerName} ${instant(proxy.calledAt, 'full')} ${proxy.note}`}
            </Fact>
          )}
          {data.note !== '' && (
            <Fact k="keys.field.note" grow>
              {data.note}
            </Fact>
          )}
        </Facts>
      }
      sections={[
        {
          columns: [
            { id: 'code', head: 'keys.field.code', width: 40 },
            { id: 'keyClass', head: 'keys.field.keyClass', width: 35 },
            { id: 'pieces', head: 'keys.field.pieces', width: 25, align: 'number' },
          ],
          rows: data.lines.map((line) => [
            line.code,
            <Label key="class" k={`keys.class.${line.keyClass}`} />,
            line.pieces,
          ]),
        },
        {
          block: (
            <p className={styles.text}>
              <Label under k="keys.issue.rule" />
            </p>
          ),
        },
      ]}
      tail={
        <Signs signs={[{ k: 'keys.issue.receiverSign' }, { k: 'keys.slip.handledBy', name: data.byName }]} />
      }
    />
  )
}
