import { useEffect, useRef } from 'react'
import { isTyping } from '../ui/overlays'

/** Takes what was read; `clear` removes it from the field it fell into. */
type OnScan = (text: string, clear: () => void) => void

/** A scanner types faster than any hand and ends with Enter. */
const FASTEST_HAND_MS = 45
const SHORTEST = 4

const listeners: { current: OnScan }[] = []
let read = ''
let lastAt = 0

/** Takes the text back out of a field, as if it had never been typed there. */
const takeOut = (target: EventTarget | null, text: string): void => {
  if (!(target instanceof HTMLInputElement) || !isTyping(target)) return
  // A scanner may read capitals without pressing shift.
  if (!target.value.toUpperCase().endsWith(text.toUpperCase())) return
  const setter = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
  setter?.call(target, target.value.slice(0, target.value.length - text.length))
  target.dispatchEvent(new Event('input', { bubbles: true }))
  // Whatever list the text had opened closes again; the next Enter is for the form.
  target.blur()
  target.focus()
}

const onKey = (event: KeyboardEvent): void => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return
  const fast = event.timeStamp - lastAt <= FASTEST_HAND_MS
  const text = fast ? read : ''
  if (event.key === 'Enter' && text.length >= SHORTEST) {
    event.preventDefault()
    event.stopPropagation()
    read = ''
    const { target } = event
    listeners.at(-1)?.current(text, () => takeOut(target, text))
  } else if (event.key.length === 1) {
    read = text + event.key
    lastAt = event.timeStamp
  } else if (event.key !== 'Shift') read = ''
}

/**
 * A tag read by a scanner (a keyboard that types by itself), wherever the focus is. Of several that listen the one
 * opened last hears it: a dialog before its page.
 */
export const useScanner = (onScan: OnScan, active = true): void => {
  const latest = useRef(onScan)
  latest.current = onScan
  useEffect(() => {
    if (!active) return
    const mine = latest
    if (listeners.length === 0) window.addEventListener('keydown', onKey, true)
    listeners.push(mine)
    return () => {
      listeners.splice(listeners.indexOf(mine), 1)
      if (listeners.length === 0) window.removeEventListener('keydown', onKey, true)
    }
  }, [active])
}
