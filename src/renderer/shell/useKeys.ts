import { useEffect, useRef } from 'react'
import { runPageAction } from '../ui/hotkeys'
import { dialogOpen, isTyping } from '../ui/overlays'

interface Acts {
  readonly tabs: readonly string[]
  readonly go: (path: string) => void
  readonly onSearch: () => void
  readonly onLock: () => void
  readonly onLanguage: () => void
  readonly onHelp: () => void
}

/** `Ctrl+Shift+L`, `Alt+3`, `F2`: by the cap pressed, so that an input method in Chinese mode changes nothing. */
const comboOf = (event: KeyboardEvent): string => {
  const cap = /^(?:Key([A-Z])|(?:Digit|Numpad)(\d))$/.exec(event.code)
  const name = cap?.[1] ?? cap?.[2] ?? (event.key.length === 1 ? event.key.toUpperCase() : event.key)
  const held = [event.ctrlKey || event.metaKey ? 'Ctrl' : '', event.altKey ? 'Alt' : '']
  return [...held, event.shiftKey ? 'Shift' : '', name].filter((part) => part !== '').join('+')
}

/** Work even while a dialog waits. */
const always = (acts: Acts): Readonly<Record<string, () => void>> => ({
  'Ctrl+L': acts.onLock,
  'Ctrl+Shift+L': acts.onLanguage,
})

/** A page that has no such act of its own sends to the desk that has. */
const orGo = (acts: Acts, action: 'collect' | 'lend', desk: string, to: string) => (): void => {
  if (!runPageAction(action) && acts.tabs.includes(desk)) acts.go(to)
}

const onPage = (acts: Acts): Readonly<Record<string, () => void>> => ({
  'Ctrl+K': acts.onSearch,
  'Ctrl+N': () => void runPageAction('new'),
  'Ctrl+P': () => void runPageAction('print'),
  // The field being left first takes over what was typed.
  'Ctrl+Enter': () => void setTimeout(() => runPageAction('save')),
  F1: acts.onHelp,
  F2: orGo(acts, 'collect', '/fees', '/fees'),
  F4: orGo(acts, 'lend', '/keys', '/keys?desk=1'),
  'Alt+ArrowLeft': () => window.history.back(),
  'Alt+ArrowRight': () => window.history.forward(),
  ...Object.fromEntries(
    acts.tabs.slice(0, 9).map((path, place) => [`Alt+${place + 1}`, () => acts.go(path)]),
  ),
})

const actFor = (event: KeyboardEvent, acts: Acts): (() => void) | undefined => {
  const combo = comboOf(event)
  const act = always(acts)[combo]
  if (act || dialogOpen()) return act
  if ((event.key === '?' || event.key === '？') && !isTyping(event.target)) return acts.onHelp
  return onPage(acts)[combo]
}

/** The keys of the house (ux.md, Habits). */
export const useKeys = (acts: Acts): void => {
  const latest = useRef(acts)
  latest.current = acts
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return
      const act = actFor(event, latest.current)
      if (!act) return
      event.preventDefault()
      if (!event.repeat) act()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}
