import { IconArrowsRightLeft } from '@tabler/icons-react'
import { lazy } from 'react'
import { everyone } from '../../shared/permission'
import type { Page } from '../page'

export const transfersPages: readonly Page[] = [
  {
    path: '/transfers',
    titleKey: 'transfers.title',
    icon: IconArrowsRightLeft,
    roles: everyone,
    component: lazy(() => import('./TransfersPage').then((m) => ({ default: m.TransfersPage }))),
    place: 'tab',
  },
]
