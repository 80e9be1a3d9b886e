import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { usePlace } from './placeMemory'

interface RowPlace {
  readonly active: number
  readonly top: number
}

/** The row that keys move from. Another page begins at its first row; coming back finds the row that was left. */
export const useRowPlace = (
  page: number,
  scroll: RefObject<HTMLElement | null>,
  body: RefObject<HTMLTableSectionElement | null>,
) => {
  const { kept, keep } = usePlace<RowPlace>('rows')
  const [active, setActive] = useState(kept?.active ?? 0)
  const latest = useRef(active)
  latest.current = active
  useLayoutEffect(() => {
    const box = scroll.current
    if (kept) {
      box?.scrollTo(0, kept.top)
      if (document.activeElement === document.body)
        body.current?.rows.item(kept.active)?.focus({ preventScroll: true })
    }
    return () => keep({ active: latest.current, top: box?.scrollTop ?? 0 })
  }, [kept, keep, scroll, body])
  const shown = useRef(page)
  useEffect(() => {
    if (shown.current === page) return
    shown.current = page
    setActive(0)
    scroll.current?.scrollTo(0, 0)
  }, [page, scroll])
  return [active, setActive] as const
}
