import { IconFolders } from '@tabler/icons-react'
import { lazy } from 'react'
import { everyone } from '../../shared/permission'
import type { Page } from '../page'

export const estatePages: readonly Page[] = [
  {
    path: '/files',
    titleKey: 'estate.title',
    icon: IconFolders,
    roles: everyone,
    component: lazy(() => import('./FilesPage').then((m) => ({ default: m.FilesPage }))),
    place: 'tab',
  },
  {
    path: '/units/:id',
    under: '/files',
    titleKey: 'estate.title',
    icon: IconFolders,
    roles: everyone,
    component: lazy(() => import('./UnitPage').then((m) => ({ default: m.UnitPage }))),
    place: 'record',
  },
]
