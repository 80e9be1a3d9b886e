import { IconHammer } from '@tabler/icons-react'
import { lazy } from 'react'
import { everyone } from '../../shared/permission'
import type { Page } from '../page'

export const defectsPages: readonly Page[] = [
  {
    path: '/defects',
    titleKey: 'defects.title',
    icon: IconHammer,
    roles: everyone,
    component: lazy(() => import('./DefectsPage').then((m) => ({ default: m.DefectsPage }))),
    place: 'tab',
  },
]
