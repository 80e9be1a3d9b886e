import { type ReactNode, useLayoutEffect, useRef } from 'react'

const STEP = 0.94
const SMALLEST = 0.5

interface Props {
  readonly className?: string | undefined
  readonly children: ReactNode
}

/** Makes the letters of a place of fixed size smaller until all of it fits. Sizes inside are in em. */
export const Fit = ({ className, children }: Props) => {
  const place = useRef<HTMLDivElement>(null)
  const scaled = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const [outer, inner] = [place.current, scaled.current]
    if (!outer || !inner) return
    for (let scale = 1; scale >= SMALLEST; scale *= STEP) {
      inner.style.fontSize = `${scale}em`
      if (outer.scrollHeight <= outer.clientHeight && outer.scrollWidth <= outer.clientWidth) return
    }
  })
  return (
    <div ref={place} className={className} style={{ overflow: 'hidden', minHeight: 0 }}>
      <div ref={scaled}>{children}</div>
    </div>
  )
}
