import { IconArrowsSplit2 } from '@tabler/icons-react'
import { lazy } from 'react'
import { everyone } from '../../shared/permission'
import type { Page } from '../page'

export const reshapesPages: readonly Page[] = [
  {
    path: '/reshapes',
    under: '/files',
    titleKey: 'reshapes.title',
    icon: IconArrowsSplit2,
    roles: everyone,
    component: lazy(() => import('./ReshapesPage').then((m) => ({ default: m.ReshapesPage }))),
    place: 'record',
  },
]
