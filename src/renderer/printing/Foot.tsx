import { useWords } from '../i18n/useWords'
import type { PageFoot } from './PaperPage'
import styles from './PaperPage.module.css'
import { usePaper } from './paperContext'
import { Label } from './parts'

/** Which copy, who printed it when and how often before, page x of y (domain.md §16: on every paper). */
export const Foot = ({ page, pages, note }: PageFoot) => {
  const { marks } = usePaper()
  const { instant } = useWords()
  return (
    <footer className={styles.foot}>
      <span>{note}</span>
      <span data-value>
        {marks.reprint > 0 ? (
          <b>
            <Label k="printing.reprint" values={{ n: marks.reprint }} />
          </b>
        ) : (
          <Label k="printing.foot.by" />
        )}{' '}
        {instant(marks.at, 'full')} {marks.byName}
      </span>
      <span>
        <Label k="printing.foot.page" values={{ page, pages }} />
      </span>
    </footer>
  )
}
