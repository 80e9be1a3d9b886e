import { IconHistory } from '@tabler/icons-react'
import { lazy } from 'react'
import { managers } from '../../shared/permission'
import type { Page } from '../page'

export const auditPages: readonly Page[] = [
  {
    path: '/settings/audit',
    titleKey: 'audit.title',
    icon: IconHistory,
    roles: managers,
    component: lazy(() => import('./AuditPage').then((m) => ({ default: m.AuditPage }))),
    place: 'settings',
  },
]
