import { IconHomeShare } from '@tabler/icons-react'
import { lazy } from 'react'
import { everyone } from '../../shared/permission'
import type { Page } from '../page'

export const tenanciesPages: readonly Page[] = [
  {
    path: '/tenancies',
    titleKey: 'tenancies.title',
    icon: IconHomeShare,
    roles: everyone,
    component: lazy(() => import('./TenanciesPage').then((m) => ({ default: m.TenanciesPage }))),
    place: 'tab',
  },
]
