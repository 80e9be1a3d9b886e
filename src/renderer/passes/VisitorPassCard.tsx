import type { VisitorCard } from '../../shared/passes/papers'
import { useWords } from '../i18n/useWords'
import { PaperPage } from '../printing/PaperPage'
import { ProofMark } from '../proof/ProofMark'
import styles from './PassCard.module.css'

/** 来访证 (domain.md §6.2): colour bar by kind, no identity number, handed in on leaving. */
export const VisitorPassCard = ({ data }: { readonly data: VisitorCard }) => {
  const { t, instant } = useWords()
  return (
    <PaperPage padMm={0}>
      <header className={styles.bar} data-kind="visitor">
        <strong>{t('passes.card.visitor')}</strong>
        <span>{data.no}</span>
      </header>
      <div className={styles.body}>
        <dl className={styles.facts}>
          <Fact
            label={t('passes.card.name')}
            value={
              data.people > 1 ? t('passes.card.nameAndMore', { name: data.name, n: data.people }) : data.name
            }
            strong
          />
          <Fact label={t('passes.card.organisation')} value={data.organisation} />
          <Fact label={t('passes.card.destination')} value={data.destination} />
          <Fact label={t('passes.card.inAt')} value={instant(data.inAt, 'full')} />
          <Fact label={t('passes.card.until')} value={instant(data.validUntil, 'full')} strong />
        </dl>
        <ProofMark qr={data.qr} sizeMm={24} card />
      </div>
      <footer className={styles.foot}>
        <span>{data.centerName}</span>
        <strong>{t('passes.card.handIn')}</strong>
      </footer>
    </PaperPage>
  )
}

export const Fact = ({
  label,
  value,
  strong,
}: {
  readonly label: string
  readonly value: string
  readonly strong?: boolean
}) => (
  <div className={styles.fact}>
    <dt>{label}</dt>
    <dd data-strong={strong || undefined}>{value}</dd>
  </div>
)
