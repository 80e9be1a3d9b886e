import { IconChartBar } from '@tabler/icons-react'
import { lazy } from 'react'
import { managers } from '../../shared/permission'
import type { Page } from '../page'

export const dashboardPages: readonly Page[] = [
  {
    path: '/dashboard',
    titleKey: 'dashboard.title',
    icon: IconChartBar,
    roles: managers,
    component: lazy(() => import('./DashboardPage').then((m) => ({ default: m.DashboardPage }))),
    place: 'tab',
  },
]
