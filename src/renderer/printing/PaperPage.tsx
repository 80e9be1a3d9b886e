import { createContext, type ReactNode, useContext } from 'react'
import { useWords } from '../i18n/useWords'
import styles from './PaperPage.module.css'

interface Size {
  readonly widthMm: number
  readonly heightMm: number
  readonly dotMatrix: boolean
}

const SizeContext = createContext<Size>({ widthMm: 210, heightMm: 297, dotMatrix: false })

export const usePaperSize = (): Size => useContext(SizeContext)

export const PaperFrame = ({ children, ...size }: Size & { readonly children: ReactNode }) => (
  <SizeContext.Provider value={size}>{children}</SizeContext.Provider>
)

interface PageProps {
  /** Page x of y, who printed it and when; cards have none. */
  readonly foot?: {
    readonly page: number
    readonly pages: number
    readonly at: string
    readonly by: string
    readonly note?: string
  }
  /** Struck across the page: void, draft. */
  readonly stamp?: string | undefined
  readonly padMm?: number
  readonly children: ReactNode
}

/** The slack under each page: a page that is full to the last hair would push out an empty one. */
const SLACK_MM = 1

export const PaperPage = ({ foot, stamp, padMm, children }: PageProps) => {
  const { widthMm, heightMm, dotMatrix } = usePaperSize()
  const { t, instant } = useWords()
  const side = dotMatrix ? 15 : 12
  return (
    <section
      className={styles.page}
      style={{
        width: `${widthMm}mm`,
        height: `${heightMm - SLACK_MM}mm`,
        padding: padMm === undefined ? `${dotMatrix ? 4 : 9}mm ${side}mm` : `${padMm}mm`,
      }}
    >
      <div className={styles.body}>{children}</div>
      {foot && (
        <footer className={styles.foot}>
          <span>{foot.note}</span>
          <span>{t('printing.foot.by', { at: instant(foot.at, 'full'), by: foot.by })}</span>
          <span>{t('printing.foot.page', { page: foot.page, pages: foot.pages })}</span>
        </footer>
      )}
      {stamp && <div className={styles.stamp}>{stamp}</div>}
    </section>
  )
}
