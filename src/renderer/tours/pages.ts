import { IconRoute } from '@tabler/icons-react'
import { lazy } from 'react'
import { everyone } from '../../shared/permission'
import type { Page } from '../page'

export const toursPages: readonly Page[] = [
  {
    path: '/tours',
    titleKey: 'tours.title',
    icon: IconRoute,
    roles: everyone,
    component: lazy(() => import('./ToursPage').then((m) => ({ default: m.ToursPage }))),
    place: 'tab',
  },
  {
    path: '/tours/new',
    titleKey: 'tours.plan.newTitle',
    icon: IconRoute,
    roles: everyone,
    component: lazy(() => import('./PlanPage').then((m) => ({ default: m.PlanPage }))),
    place: 'record',
  },
  {
    path: '/tours/:id/plan',
    titleKey: 'tours.plan.changeTitle',
    icon: IconRoute,
    roles: everyone,
    component: lazy(() => import('./PlanPage').then((m) => ({ default: m.PlanPage }))),
    place: 'record',
  },
  {
    path: '/tours/:id',
    titleKey: 'tours.title',
    icon: IconRoute,
    roles: everyone,
    component: lazy(() => import('./TourPage').then((m) => ({ default: m.TourPage }))),
    place: 'record',
  },
]
