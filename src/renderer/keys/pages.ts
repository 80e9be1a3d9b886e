import { IconKey } from '@tabler/icons-react'
import { lazy } from 'react'
import { everyone } from '../../shared/permission'
import type { Page } from '../page'

export const keysPages: readonly Page[] = [
  {
    path: '/keys',
    titleKey: 'keys.title',
    icon: IconKey,
    roles: everyone,
    component: lazy(() => import('./KeysPage').then((m) => ({ default: m.KeysPage }))),
    place: 'tab',
  },
]
