import { useEffect } from 'react'
import { useLocation } from 'wouter'
import { runPageAction } from '../ui/hotkeys'

interface Acts {
  readonly tabs: readonly string[]
  readonly onSearch: () => void
  readonly onLock: () => void
  readonly onLanguage: () => void
  readonly onHelp: () => void
}

const dialogOpen = (): boolean => document.querySelector('[role="dialog"][aria-modal="true"]') !== null
const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null

/** The keys of the house (ux.md, Habits). */
export const useKeys = (acts: Acts): void => {
  const [, go] = useLocation()
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const key = event.key.toLowerCase()
      const done = (): void => event.preventDefault()
      if (event.ctrlKey && event.shiftKey && key === 'l') return done(), acts.onLanguage()
      if (event.ctrlKey && !event.shiftKey && key === 'l') return done(), acts.onLock()
      if (dialogOpen()) return
      if (event.ctrlKey && key === 'k') return done(), acts.onSearch()
      if (event.ctrlKey && key === 'n') return done(), void runPageAction('new')
      if (event.ctrlKey && key === 'p') return done(), void runPageAction('print')
      if (event.key === 'F1' || (event.key === '?' && !typing(event.target))) return done(), acts.onHelp()
      if (event.key === 'F2') return done(), runPageAction('collect') ? undefined : go('/fees')
      if (event.key === 'F4') return done(), runPageAction('lend') ? undefined : go('/keys?desk=1')
      const place = event.altKey ? Number(event.key) : Number.NaN
      const tab = acts.tabs[place - 1]
      if (tab !== undefined) {
        done()
        go(tab)
      }
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [acts, go])
}
