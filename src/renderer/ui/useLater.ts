import { useEffect, useState } from 'react'

/** True once something has been so for 150 ms: what is over sooner never flickers (ux.md, Habits). */
export const useLater = (now: boolean, afterMs = 150): boolean => {
  const [later, setLater] = useState(false)
  useEffect(() => {
    if (!now) {
      setLater(false)
      return undefined
    }
    const timer = setTimeout(() => setLater(true), afterMs)
    return () => clearTimeout(timer)
  }, [now, afterMs])
  return now && later
}
