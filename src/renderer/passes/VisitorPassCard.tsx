import type { VisitorCard } from '../../shared/passes/papers'
import { useWords } from '../i18n/useWords'
import { Fit } from '../printing/Fit'
import { PaperPage } from '../printing/PaperPage'
import { usePaper } from '../printing/paperContext'
import { Label } from '../printing/parts'
import { ProofMark } from '../proof/ProofMark'
import { CardFact } from './CardFact'
import { CardFoot } from './CardFoot'
import styles from './PassCard.module.css'
import { VisitorName } from './VisitorName'
import { VisitorSlip } from './VisitorSlip'

/** 来访证 as a card, or as a slip where it is printed on a roll. */
export const VisitorPassCard = ({ data }: { readonly data: VisitorCard }) =>
  usePaper().profile.heightMm === null ? <VisitorSlip data={data} /> : <Card data={data} />

/** 来访证 (domain.md §6.2): colour bar by kind, no identity number, handed in on leaving. */
const Card = ({ data }: { readonly data: VisitorCard }) => {
  const { instant } = useWords()
  return (
    <PaperPage padMm={0}>
      <header className={styles.bar} data-kind="visitor">
        <strong>
          <Label k="passes.card.visitor" />
        </strong>
        <span data-value>{data.no}</span>
      </header>
      <div className={styles.body}>
        <Fit className={styles.facts}>
          <dl>
            <CardFact k="passes.card.name" strong>
              <VisitorName data={data} />
            </CardFact>
            {data.organisation !== '' && (
              <CardFact k="passes.card.organisation">{data.organisation}</CardFact>
            )}
            <CardFact k="passes.card.destination">{data.destination}</CardFact>
            <CardFact k="passes.card.inAt" whole>
              {instant(data.inAt, 'full')}
            </CardFact>
            <CardFact k="passes.card.until" strong whole>
              {instant(data.validUntil, 'full')}
            </CardFact>
          </dl>
        </Fit>
        <ProofMark qr={data.qr} sizeMm={24} card />
      </div>
      <CardFoot centerName={data.centerName}>
        <Label k="passes.card.handIn" />
      </CardFoot>
    </PaperPage>
  )
}
