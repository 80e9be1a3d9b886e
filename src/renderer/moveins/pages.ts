import { IconHomeMove } from '@tabler/icons-react'
import { lazy } from 'react'
import { everyone } from '../../shared/permission'
import type { Page } from '../page'

export const moveinsPages: readonly Page[] = [
  {
    path: '/moveins',
    titleKey: 'moveins.title',
    icon: IconHomeMove,
    roles: everyone,
    component: lazy(() => import('./MoveInsPage').then((m) => ({ default: m.MoveInsPage }))),
    place: 'tab',
  },
  {
    path: '/moveins/:id',
    titleKey: 'moveins.title',
    icon: IconHomeMove,
    roles: everyone,
    component: lazy(() => import('./MoveInPage').then((m) => ({ default: m.MoveInPage }))),
    place: 'record',
  },
  {
    path: '/moveinboards/:id',
    under: '/moveins',
    titleKey: 'moveins.board.title',
    icon: IconHomeMove,
    roles: everyone,
    component: lazy(() => import('./BoardPage').then((m) => ({ default: m.BoardPage }))),
    place: 'record',
  },
  {
    path: '/moveinscreens/:id',
    titleKey: 'moveins.board.title',
    icon: IconHomeMove,
    roles: everyone,
    component: lazy(() => import('./ScreenPage').then((m) => ({ default: m.ScreenPage }))),
    place: 'record',
  },
]
