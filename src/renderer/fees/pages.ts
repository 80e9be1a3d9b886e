import { IconCash } from '@tabler/icons-react'
import { lazy } from 'react'
import { clerks } from '../../shared/permission'
import type { Page } from '../page'

const component = lazy(() => import('./FeesPage').then((m) => ({ default: m.FeesPage })))

export const feesPages: readonly Page[] = [
  { path: '/fees', titleKey: 'fees.title', icon: IconCash, roles: clerks, component, place: 'tab' },
  { path: '/fees/:view', titleKey: 'fees.title', icon: IconCash, roles: clerks, component, place: 'record' },
  {
    path: '/fees/collect/:unitId',
    titleKey: 'fees.view.collect',
    icon: IconCash,
    roles: clerks,
    component,
    place: 'record',
  },
]
