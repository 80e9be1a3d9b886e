import { IconBook2 } from '@tabler/icons-react'
import { lazy } from 'react'
import { clerks } from '../../shared/permission'
import type { Page } from '../page'

const component = lazy(() => import('./LedgerPage').then((m) => ({ default: m.LedgerPage })))

export const ledgerPages: readonly Page[] = [
  { path: '/ledger', titleKey: 'ledger.title', icon: IconBook2, roles: clerks, component, place: 'tab' },
  {
    path: '/ledger/:view',
    titleKey: 'ledger.title',
    icon: IconBook2,
    roles: clerks,
    component,
    place: 'record',
  },
]
