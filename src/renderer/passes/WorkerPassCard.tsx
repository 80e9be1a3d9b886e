import type { WorkerCard } from '../../shared/passes/papers'
import { useWords } from '../i18n/useWords'
import { Fit } from '../printing/Fit'
import { PaperPage } from '../printing/PaperPage'
import { Label } from '../printing/parts'
import { ProofMark } from '../proof/ProofMark'
import { CardFact } from './CardFact'
import { CardFoot } from './CardFoot'
import styles from './PassCard.module.css'

const RULES = ['wear', 'onePerson', 'hours', 'noNight', 'lost', 'expiry'] as const

/** 施工人员出入证 (domain.md §3.5): photo and facts in front, one line per rule on the back. */
export const WorkerPassCard = ({ data }: { readonly data: WorkerCard }) => (
  <>
    <Front data={data} />
    <PaperPage padMm={0}>
      <div className={styles.back}>
        <Fit className={styles.rulesPlace}>
          <ol className={styles.rules}>
            {RULES.map((rule) => (
              <li key={rule}>
                <Label under k={`passes.rule.${rule}`} />
              </li>
            ))}
          </ol>
        </Fit>
        <div className={styles.code}>
          <ProofMark qr={data.qr} sizeMm={22} card />
          <span data-value>{data.no}</span>
        </div>
      </div>
      <CardFoot centerName={data.centerName}>{data.centerPhone}</CardFoot>
    </PaperPage>
  </>
)

const Front = ({ data }: { readonly data: WorkerCard }) => {
  const { day } = useWords()
  return (
    <PaperPage padMm={0}>
      <header className={styles.bar} data-kind="worker">
        <strong>
          <Label k="passes.card.worker" />
        </strong>
        <span data-value>{data.no}</span>
      </header>
      <div className={styles.body}>
        {data.photo === '' ? (
          <div className={styles.noPhoto}>
            <Label k="passes.card.photoOnPaper" />
          </div>
        ) : (
          <img className={styles.photo} src={data.photo} alt={data.name} data-value />
        )}
        <Fit className={styles.facts}>
          <dl>
            <CardFact k="passes.card.name" strong>
              {data.name} <Label k={`passes.gender.${data.gender}`} />
            </CardFact>
            <CardFact k="passes.card.trade">{data.trade}</CardFact>
            <CardFact k="passes.card.contractor">{data.contractor}</CardFact>
            <CardFact k="passes.card.unit" strong>
              {data.unitLabel}
            </CardFact>
            <CardFact k="passes.card.validity" whole>
              {day(data.validFromOn)} – {day(data.validToOn)}
            </CardFact>
          </dl>
        </Fit>
      </div>
      <CardFoot centerName={data.centerName}>
        <Label k="passes.card.seal" />
      </CardFoot>
    </PaperPage>
  )
}
