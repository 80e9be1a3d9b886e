import { useWords } from '../i18n/useWords'
import styles from './Completeness.module.css'

/** How whole a file is: a bar and the figure; a dash where nothing is required yet. */
export const Completeness = ({ percent }: { readonly percent: number | null }) => {
  const { t } = useWords()
  if (percent === null) return '—'
  return (
    <span>
      <span className={styles.bar} aria-hidden>
        <span
          className={styles.fill}
          style={{ width: `${percent}%` }}
          data-lacks={percent < 100 || undefined}
        />
      </span>
      {t('unitfiles.percent', { n: percent })}
    </span>
  )
}
