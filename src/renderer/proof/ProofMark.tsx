import { checkOf } from '../../shared/proof/typed'
import { useWords } from '../i18n/useWords'
import { QrCode } from '../printing/QrCode'
import styles from './ProofMark.module.css'

interface Props {
  /** What main signed; empty where this PC cannot sign: then there is no mark. */
  readonly qr: string
  readonly sizeMm: number
  /** Smaller letters, without the word, for cards. */
  readonly card?: boolean
}

/** The signed code of a paper with the signs that can be typed instead of scanning it. */
export const ProofMark = ({ qr, sizeMm, card }: Props) => {
  const { t } = useWords()
  if (qr === '') return null
  const check = checkOf(qr)
  return (
    <div className={card ? `${styles.mark} ${styles.card}` : styles.mark}>
      <QrCode text={qr} sizeMm={sizeMm} label={t('proof.mark', { check })} />
      <span className={styles.check}>{card ? check : t('proof.mark', { check })}</span>
    </div>
  )
}
