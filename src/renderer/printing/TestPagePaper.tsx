import type { TestPage } from '../../shared/printing/papers'
import { PaperPage } from './PaperPage'
import { usePaper } from './paperContext'
import { Label } from './parts'
import styles from './TestPagePaper.module.css'

const RULER_STEP_MM = 10

/** 打印测试页: a frame on the margins, a ruler along two sides, and strokes and letters of the sizes papers use. */
export const TestPagePaper = ({ data }: { readonly data: TestPage }) => {
  const { profile } = usePaper()
  const { widthMm } = profile.sheet ? { widthMm: profile.sheet.cellWidthMm } : profile
  const heightMm = profile.sheet?.cellHeightMm ?? profile.heightMm ?? RULER_STEP_MM * 6
  const small = heightMm < RULER_STEP_MM * 3
  return (
    <PaperPage>
      <div className={styles.frame} style={profile.heightMm === null ? { height: `${heightMm}mm` } : {}}>
        <Ruler lengthMm={widthMm} across />
        {!small && <Ruler lengthMm={heightMm} />}
        <div className={styles.words}>
          {!small && <p>{data.centerName}</p>}
          <p className={styles.title}>
            <Label k="printing.kind.testPage" />
          </p>
          <p>
            <Label k={`printing.kind.${data.paper}`} />
          </p>
          {!small && (
            <>
              <p>
                <Label k="printing.test.offset" values={{ x: data.offsetX / 10, y: data.offsetY / 10 }} />
              </p>
              <p className={styles.hint}>
                <Label under k="printing.test.how" />
              </p>
            </>
          )}
        </div>
      </div>
    </PaperPage>
  )
}

/** A mark every millimetre from the edge of the frame, a longer one every ten. */
const Ruler = ({ lengthMm, across }: { readonly lengthMm: number; readonly across?: boolean }) => {
  const marks = Array.from({ length: Math.floor(lengthMm) }, (_, mm) => mm)
  const path = marks.map((mm) => {
    const long = mm % RULER_STEP_MM === 0 ? 4 : mm % (RULER_STEP_MM / 2) === 0 ? 2.6 : 1.5
    return across ? `M${mm} 0v${long}` : `M0 ${mm}h${long}`
  })
  return (
    <svg
      className={styles.ruler}
      aria-hidden
      viewBox={across ? `0 0 ${lengthMm} 4` : `0 0 4 ${lengthMm}`}
      style={across ? { width: `${lengthMm}mm`, height: '4mm' } : { width: '4mm', height: `${lengthMm}mm` }}
    >
      <path d={path.join('')} stroke="#000" strokeWidth={0.2} />
    </svg>
  )
}
