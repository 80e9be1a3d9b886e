import { IconId } from '@tabler/icons-react'
import { lazy } from 'react'
import { everyone } from '../../shared/permission'
import type { Page } from '../page'

export const passesPages: readonly Page[] = [
  {
    path: '/passes',
    titleKey: 'passes.title',
    icon: IconId,
    roles: everyone,
    component: lazy(() => import('./PassesPage').then((m) => ({ default: m.PassesPage }))),
    place: 'tab',
  },
]
