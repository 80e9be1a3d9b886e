import { code128 } from './code128'
import styles from './parts.module.css'

const HEIGHT = 34

/** A number as bars (Code 128), to be scanned back in, with its letters below. Empty text draws nothing. */
export const BarCode = ({
  text,
  widthMm,
  heightMm = 9,
  bare,
}: {
  readonly text: string
  readonly widthMm: number
  readonly heightMm?: number
  /** Its letters stand beside it already. */
  readonly bare?: boolean
}) => {
  const bars = code128(text)
  if (!bars) return null
  let at = 10
  let path = ''
  for (const [place, width] of bars.entries()) {
    if (place % 2 === 0) path += `M${at} 0h${width}v${HEIGHT}h-${width}z`
    at += width
  }
  return (
    <figure className={styles.bars} style={{ width: `${widthMm}mm` }} data-value>
      <svg
        role="img"
        aria-label={text}
        viewBox={`0 0 ${at + 10} ${HEIGHT}`}
        preserveAspectRatio="none"
        width={`${widthMm}mm`}
        height={`${heightMm}mm`}
      >
        <path d={path} fill="#000" shapeRendering="crispEdges" />
      </svg>
      {!bare && <figcaption>{text}</figcaption>}
    </figure>
  )
}
