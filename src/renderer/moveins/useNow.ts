import { useEffect, useState } from 'react'

const MINUTE = 60_000
const OFTEN = 15_000

/** Now, as good as a board needs it. */
export const useNow = (): number => {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), OFTEN)
    return () => clearInterval(timer)
  }, [])
  return now
}

/** Whole minutes since a moment; a clock that is a little behind shows none. */
export const minutesSince = (at: string, now: number): number =>
  Math.max(0, Math.floor((now - Date.parse(at)) / MINUTE))
