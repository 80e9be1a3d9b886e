import { create } from 'qrcode'

/** A QR code as one crisp path. */
export const QrCode = ({
  text,
  sizeMm,
  label = text,
}: {
  readonly text: string
  readonly sizeMm: number
  /** What it says to a screen reader, when its text is for machines only. */
  readonly label?: string
}) => {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  const n = modules.size
  let path = ''
  for (let row = 0; row < n; row += 1)
    for (let column = 0; column < n; column += 1)
      if (modules.get(row, column)) path += `M${column} ${row}h1v1h-1z`
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`-1 -1 ${n + 2} ${n + 2}`}
      width={`${sizeMm}mm`}
      height={`${sizeMm}mm`}
    >
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  )
}
