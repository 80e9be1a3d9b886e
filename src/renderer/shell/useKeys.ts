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

/** How a key is written in the help: `Ctrl+Shift+L`, `F2`, `?`. */
const nameOf = (event: KeyboardEvent): string =>
  [
    event.ctrlKey && 'ctrl',
    event.shiftKey && event.ctrlKey && 'shift',
    event.altKey && 'alt',
    event.key.toLowerCase(),
  ]
    .filter(Boolean)
    .join('+')

const anywhere = (acts: Acts): Readonly<Record<string, () => void>> => ({
  'ctrl+shift+l': acts.onLanguage,
  'ctrl+l': acts.onLock,
})

const outsideDialogs = (acts: Acts, go: (to: string) => void): Readonly<Record<string, () => void>> => ({
  'ctrl+k': acts.onSearch,
  'ctrl+n': () => void runPageAction('new'),
  'ctrl+p': () => void runPageAction('print'),
  f1: acts.onHelp,
  f2: () => void (runPageAction('collect') || go('/fees')),
  f4: () => void (runPageAction('lend') || go('/keys?desk=1')),
  ...Object.fromEntries(acts.tabs.slice(0, 9).map((tab, place) => [`alt+${place + 1}`, () => go(tab)])),
})

/** The keys of the house (ux.md, Habits). */
export const useKeys = (acts: Acts): void => {
  const [, go] = useLocation()
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const name = nameOf(event)
      const help = name === '?' && !typing(event.target) ? acts.onHelp : undefined
      const act =
        anywhere(acts)[name] ?? (dialogOpen() ? undefined : (outsideDialogs(acts, go)[name] ?? help))
      if (!act) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [acts, go])
}
