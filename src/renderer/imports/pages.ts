import { IconTableImport } from '@tabler/icons-react'
import { lazy } from 'react'
import { clerks } from '../../shared/permission'
import type { Page } from '../page'

export const importsPages: readonly Page[] = [
  {
    path: '/imports',
    under: '/files',
    titleKey: 'imports.title',
    icon: IconTableImport,
    roles: clerks,
    component: lazy(() => import('./ImportsPage').then((m) => ({ default: m.ImportsPage }))),
    place: 'record',
  },
]
