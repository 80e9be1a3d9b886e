import { IconDatabaseExport } from '@tabler/icons-react'
import { lazy } from 'react'
import { managers } from '../../shared/permission'
import type { Page } from '../page'

export const backupsPages: readonly Page[] = [
  {
    path: '/settings/backups',
    titleKey: 'backups.title',
    icon: IconDatabaseExport,
    roles: managers,
    component: lazy(() => import('./BackupsPage').then((m) => ({ default: m.BackupsPage }))),
    place: 'settings',
  },
]
