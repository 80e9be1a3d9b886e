import { IconCalendarCheck, IconHome2 } from '@tabler/icons-react'
import { lazy } from 'react'
import { everyone } from '../../shared/permission'
import type { Page } from '../page'

export const counterPages: readonly Page[] = [
  {
    path: '/today',
    titleKey: 'counter.today.title',
    icon: IconCalendarCheck,
    roles: everyone,
    component: lazy(() => import('./TodayPage').then((m) => ({ default: m.TodayPage }))),
    place: 'tab',
  },
  {
    path: '/counter',
    titleKey: 'counter.title',
    icon: IconHome2,
    roles: everyone,
    component: lazy(() => import('./CounterPage').then((m) => ({ default: m.CounterPage }))),
    place: 'tab',
  },
  {
    path: '/counter/:id',
    titleKey: 'counter.title',
    icon: IconHome2,
    roles: everyone,
    component: lazy(() => import('./UnitCardPage').then((m) => ({ default: m.UnitCardPage }))),
    place: 'record',
  },
]
