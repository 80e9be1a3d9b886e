import { type BrowserWindow, powerMonitor } from 'electron'
import { dayOf } from '../shared/day'
import { autoLock } from './autoLock'
import { settingOn } from './center/settings'
import type { View } from './collections'
import type { Router } from './router'
import type { SessionState } from './session'

const LOOK_EVERY_MS = 5_000

interface Parts {
  readonly view: () => View | undefined
  readonly session: () => SessionState | undefined
  readonly router: () => Router | undefined
}

/** Locks the desk when it is left: after idle minutes, when the system is locked or sleeps, and on minimise if wanted. */
export const guardDesk = (window: BrowserWindow, { view, session, router }: Parts): void => {
  const rule = <K extends 'staff.lockMinutes' | 'staff.lockOnMinimise'>(key: K) => {
    const records = view()
    return records && settingOn(records, key, dayOf(new Date().toISOString()))
  }
  const lock = (): void => {
    const state = session()
    if (state?.staff && !state.locked) void router()?.call('staff.lock', {})
  }
  const look = autoLock({
    idleSeconds: () => powerMonitor.getSystemIdleTime(),
    session,
    minutes: () => rule('staff.lockMinutes') ?? 0,
    lock,
  })
  const timer = setInterval(look, LOOK_EVERY_MS)
  window.on('closed', () => clearInterval(timer))
  window.on('minimize', () => {
    if (rule('staff.lockOnMinimise')) lock()
  })
  powerMonitor.on('lock-screen', lock)
  powerMonitor.on('suspend', lock)
}
