import { IconUsers } from '@tabler/icons-react'
import { lazy } from 'react'
import { managers } from '../../shared/permission'
import type { Page } from '../page'

export const staffPages: readonly Page[] = [
  {
    path: '/settings/staff',
    titleKey: 'staff.title',
    icon: IconUsers,
    roles: managers,
    component: lazy(() => import('./StaffPage').then((m) => ({ default: m.StaffPage }))),
    place: 'settings',
  },
]
