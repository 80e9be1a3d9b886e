import { IconCalendarDue } from '@tabler/icons-react'
import { lazy } from 'react'
import { everyone } from '../../shared/permission'
import type { Page } from '../page'

export const arrearsPages: readonly Page[] = [
  {
    path: '/arrears',
    titleKey: 'arrears.title',
    icon: IconCalendarDue,
    roles: everyone,
    component: lazy(() => import('./ArrearsPage').then((m) => ({ default: m.ArrearsPage }))),
    place: 'tab',
  },
]
