import type { ComponentType } from 'react'
import type { Role } from '../shared/permission'

/** One line per page: where it is, what it is called, who sees it. */
export interface Page {
  /** Address in the window, with wouter parameters: `/keys`, `/units/:id`. */
  readonly path: string
  /** Word key of the title, for example `keys.title`. */
  readonly titleKey: string
  readonly icon: ComponentType<{ size?: number | string; stroke?: number | string }>
  readonly roles: readonly Role[]
  /** Loaded when first opened: `lazy(() => import('./KeysPage').then((m) => ({ default: m.KeysPage })))`. */
  readonly component: ComponentType
  /** `tab` pages stand in the rail; `settings` pages stand inside Settings; `record` pages are reached from another. */
  /** The tab it belongs to, where its address does not begin with that of the tab. */
  readonly under?: string
  readonly place: 'tab' | 'settings' | 'record'
}
