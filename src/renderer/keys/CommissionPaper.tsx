import { Fragment } from 'react'
import type { KeyCommissionPaper } from '../../shared/keys/papers'
import { useWords } from '../i18n/useWords'
import { Flow } from '../printing/Flow'
import { Fact, Facts, Label, PaperHead, Signs } from '../printing/parts'
import styles from './LoanSlip.module.css'

const CLAUSES = ['use', 'consent', 'keep', 'loss', 'takeBack'] as const

/** 钥匙代管委托书 (domain.md §1.1 E): two copies, one for the owner. */
export const CommissionPaper = ({ data }: { readonly data: KeyCommissionPaper }) => {
  const { day } = useWords()
  return (
    <Flow
      copies={['keys.slip.copyStub', 'keys.issue.copyOwner']}
      head={
        <PaperHead centerName={data.centerName} title="keys.commission.title" no={data.no} scan={data.no} />
      }
      opening={
        <Facts>
          <Fact k="keys.field.owner">{data.ownerName}</Fact>
          <Fact k="keys.field.idLast4">{data.idLast4}</Fact>
          <Fact k="keys.field.unit">{data.unitLabel}</Fact>
          <Fact k="keys.field.code">{data.keyCode}</Fact>
          <Fact k="keys.field.pieces">{data.pieces}</Fact>
          <Fact k="keys.field.untilOn">
            {data.untilOn ? day(data.untilOn) : <Label k="keys.lend.noEnd" />}
          </Fact>
          <Fact k="keys.field.purpose" grow>
            {data.purposes.length === 0 && <Label k="keys.lend.anyPurpose" />}
            {data.purposes.map((each, place) => (
              <Fragment key={each}>
                {place > 0 && ' · '}
                <Label k={`keys.purpose.${each}`} />
              </Fragment>
            ))}
          </Fact>
          {data.note !== '' && (
            <Fact k="keys.field.note" grow>
              {data.note}
            </Fact>
          )}
        </Facts>
      }
      sections={CLAUSES.map((clause) => ({
        block: (
          <p className={styles.text}>
            <Label under k={`keys.commission.${clause}`} />
          </p>
        ),
      }))}
      tail={
        <Signs
          signs={[
            { k: 'keys.commission.ownerSign' },
            { k: 'keys.slip.handledBy', name: data.byName },
            { k: 'keys.field.signedOn', name: day(data.signedOn) },
          ]}
        />
      }
    />
  )
}
