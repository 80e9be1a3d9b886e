import { useEffect, useRef } from 'react'

/**
 * For fields that keep what is typed beside the value it stands for: `onOutside` runs only when the value was changed
 * by somebody else. Answers what a field must call before it hands a value on.
 */
export const useOutside = <V>(value: V, onOutside: (value: V) => void): ((mine: V) => void) => {
  const known = useRef(value)
  const latest = useRef(onOutside)
  latest.current = onOutside
  useEffect(() => {
    if (Object.is(value, known.current)) return
    known.current = value
    latest.current(value)
  }, [value])
  return (mine) => {
    known.current = mine
  }
}
