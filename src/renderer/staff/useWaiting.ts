import { useEffect, useState } from 'react'

/** Seconds until an instant; 0 once it has passed. */
export const useWaiting = (until: string | null): number => {
  const [left, setLeft] = useState(0)
  useEffect(() => {
    const tell = (): void => setLeft(until ? Math.max(0, Math.ceil((Date.parse(until) - Date.now()) / 1000)) : 0)
    tell()
    const timer = setInterval(tell, 500)
    return () => clearInterval(timer)
  }, [until])
  return left
}
