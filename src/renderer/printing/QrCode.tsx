import { create } from 'qrcode'

/** A QR code as one crisp path. */
export const QrCode = ({ text, sizeMm }: { readonly text: string; readonly sizeMm: number }) => {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  const n = modules.size
  let path = ''
  for (let row = 0; row < n; row += 1)
    for (let column = 0; column < n; column += 1)
      if (modules.get(row, column)) path += `M${column} ${row}h1v1h-1z`
  return (
    <svg
      role="img"
      aria-label={text}
      viewBox={`-1 -1 ${n + 2} ${n + 2}`}
      width={`${sizeMm}mm`}
      height={`${sizeMm}mm`}
    >
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  )
}
