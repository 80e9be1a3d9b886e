import { useSyncExternalStore } from 'react'

/** Where side panels stand: the shell leaves room for them here, beside the page or over it. */
export const PANEL_PLACE = 'side-panels'

const OVERLAYS =
  '[role="dialog"][aria-modal="true"], [role="menu"], [role="listbox"], .mantine-Popover-dropdown'

/** A dialog that must be answered before anything behind it. */
export const dialogOpen = (): boolean => document.querySelector('[role="dialog"][aria-modal="true"]') !== null

/** Anything above the page that Esc closes first. */
export const overlayOpen = (): boolean =>
  [...document.querySelectorAll(OVERLAYS)].some((each) => each.getClientRects().length > 0)

const TYPED =
  'input:not([type="checkbox"], [type="radio"], [type="button"]), textarea, select, [contenteditable]'

/** Whether keys pressed here are text. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(TYPED) !== null

let panels = 0
const listeners = new Set<() => void>()
const tell = (): void => {
  for (const listener of listeners) listener()
}
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** A panel is open from here until the answer is called. */
export const openPanel = (): (() => void) => {
  panels += 1
  tell()
  return () => {
    panels -= 1
    tell()
  }
}

/** Whether a record stands beside the page. */
export const usePanelOpen = (): boolean => useSyncExternalStore(subscribe, () => panels > 0)
