import type { WorkerCard } from '../../shared/passes/papers'
import { useWords } from '../i18n/useWords'
import { PaperPage } from '../printing/PaperPage'
import { ProofMark } from '../proof/ProofMark'
import styles from './PassCard.module.css'
import { Fact } from './VisitorPassCard'

const RULES = ['wear', 'onePerson', 'hours', 'noNight', 'lost', 'expiry'] as const

/** 施工人员出入证 (domain.md §3.5): photo and facts in front, one line per rule on the back. */
export const WorkerPassCard = ({ data }: { readonly data: WorkerCard }) => {
  const { t } = useWords()
  return (
    <>
      <PaperPage padMm={0}>
        <header className={styles.bar} data-kind="worker">
          <strong>{t('passes.card.worker')}</strong>
          <span>{data.no}</span>
        </header>
        <div className={styles.body}>
          {data.photo === '' ? (
            <div className={styles.noPhoto}>{t('passes.card.photoOnPaper')}</div>
          ) : (
            <img className={styles.photo} src={data.photo} alt={data.name} />
          )}
          <dl className={styles.facts}>
            <Fact
              label={t('passes.card.name')}
              value={t('passes.card.nameAndGender', {
                name: data.name,
                gender: t(`passes.gender.${data.gender}`),
              })}
              strong
            />
            <Fact label={t('passes.card.trade')} value={data.trade} />
            <Fact label={t('passes.card.contractor')} value={data.contractor} />
            <Fact label={t('passes.card.unit')} value={data.unitLabel} strong />
            <Fact
              label={t('passes.card.validity')}
              value={t('passes.card.fromTo', { from: data.validFromOn, to: data.validToOn })}
            />
          </dl>
        </div>
        <footer className={styles.foot}>
          <span>{data.centerName}</span>
          <span>{t('passes.card.seal')}</span>
        </footer>
      </PaperPage>
      <PaperPage padMm={0}>
        <div className={styles.back}>
          <ol className={styles.rules}>
            {RULES.map((rule) => (
              <li key={rule}>{t(`passes.rule.${rule}`)}</li>
            ))}
          </ol>
          <div className={styles.code}>
            <ProofMark qr={data.qr} sizeMm={22} card />
            <span>{data.no}</span>
          </div>
        </div>
        <footer className={styles.foot}>
          <span>{data.centerName}</span>
          <span>{data.centerPhone}</span>
        </footer>
      </PaperPage>
    </>
  )
}
