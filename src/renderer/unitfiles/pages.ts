import { IconArchive, IconListCheck } from '@tabler/icons-react'
import { lazy } from 'react'
import { everyone, managers } from '../../shared/permission'
import type { Page } from '../page'

export const unitfilesPages: readonly Page[] = [
  {
    path: '/unitfiles',
    titleKey: 'unitfiles.title',
    icon: IconArchive,
    roles: everyone,
    component: lazy(() => import('./UnitFilesPage').then((m) => ({ default: m.UnitFilesPage }))),
    place: 'tab',
  },
  {
    path: '/unitfiles/:id',
    titleKey: 'unitfiles.title',
    icon: IconArchive,
    roles: everyone,
    component: lazy(() => import('./UnitFilePage').then((m) => ({ default: m.UnitFilePage }))),
    place: 'record',
  },
  {
    path: '/settings/unitfiles',
    titleKey: 'unitfiles.contentsTitle',
    icon: IconListCheck,
    roles: managers,
    component: lazy(() => import('./ContentsPage').then((m) => ({ default: m.ContentsPage }))),
    place: 'settings',
  },
]
