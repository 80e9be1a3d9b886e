import type { CSSProperties, ReactNode } from 'react'
import { Foot } from './Foot'
import styles from './PaperPage.module.css'
import { usePaper } from './paperContext'
import { Label } from './parts'

export interface PageFoot {
  readonly page: number
  readonly pages: number
  /** Which copy it is, or the number of the paper. */
  readonly note?: ReactNode
}

interface PageProps {
  /** Page x of y, who printed it and when; cards have none. */
  readonly foot?: PageFoot | undefined
  /** Struck across the page: draft, cancelled; a whole sentence marked as one. A voided paper says so by itself. */
  readonly stamp?: ReactNode
  readonly padMm?: number
  readonly children: ReactNode
}

/** The slack under each page: a page that is full to the last hair would push out an empty one. */
const SLACK_MM = 1

const sizeOf = (
  { profile, margins, setup }: ReturnType<typeof usePaper>,
  padMm: number | undefined,
): CSSProperties => {
  const { sheet } = profile
  const width = sheet?.cellWidthMm ?? profile.widthMm
  const height = sheet?.cellHeightMm ?? (profile.heightMm === null ? null : profile.heightMm - SLACK_MM)
  const [x, y] = [setup.offsetX / 10, setup.offsetY / 10]
  const pad = padMm === undefined ? margins : { top: padMm, right: padMm, bottom: padMm, left: padMm }
  const around = [pad.top, pad.right, Math.max(0, pad.bottom - SLACK_MM), pad.left]
  return {
    width: `${width}mm`,
    ...(height === null ? {} : { height: `${height}mm` }),
    padding: around.map((side) => `${side}mm`).join(' '),
    // What is on the page moves, the page does not: lines break where they did, whatever the offset.
    '--paper-x': `${x}mm`,
    '--paper-y': `${y}mm`,
  } as CSSProperties
}

/** One sheet of a paper, at its true size. */
export const PaperPage = ({ foot, stamp, padMm, children }: PageProps) => {
  const paper = usePaper()
  const { marks } = paper
  return (
    <section className={styles.page} style={sizeOf(paper, padMm)} data-paper-page>
      <div className={styles.body} data-paper-body>
        {children}
      </div>
      {foot && <Foot {...foot} />}
      {(marks.voided || stamp) && (
        <div className={styles.stamp}>{marks.voided ? <Label k="printing.voidMark" /> : stamp}</div>
      )}
    </section>
  )
}
