import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { usePlace } from './placeMemory'

interface RowPlace {
  readonly active: number
  readonly top: number
}

/** Puts the focus on a row of a list. */
export const focusRow = (
  body: HTMLTableSectionElement | null,
  place: number,
  options?: FocusOptions,
): void => {
  const row = body?.children.item(place)
  if (row instanceof HTMLElement) row.focus(options)
}

/** The row that keys move from. Another page begins at its first row; coming back finds the row that was left. */
export const useRowPlace = (
  part: string,
  page: number,
  scroll: RefObject<HTMLElement | null>,
  body: RefObject<HTMLTableSectionElement | null>,
) => {
  const { kept, keep } = usePlace<RowPlace>(`rows ${part}`)
  const [active, setActive] = useState(kept?.active ?? 0)
  const latest = useRef(active)
  latest.current = active
  useLayoutEffect(() => {
    const box = scroll.current
    if (kept) {
      box?.scrollTo(0, kept.top)
      if (document.activeElement === document.body)
        focusRow(body.current, kept.active, { preventScroll: true })
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
