import { IconUsers } from '@tabler/icons-react'
import { lazy } from 'react'
import { clerks, everyone } from '../../shared/permission'
import type { Page } from '../page'

export const peoplePages: readonly Page[] = [
  {
    path: '/people/:id',
    under: '/files',
    titleKey: 'people.title',
    icon: IconUsers,
    roles: everyone,
    component: lazy(() => import('./PersonPage').then((m) => ({ default: m.PersonPage }))),
    place: 'record',
  },
  {
    path: '/duplicates',
    under: '/files',
    titleKey: 'people.duplicates.title',
    icon: IconUsers,
    roles: clerks,
    component: lazy(() => import('./DuplicatesPage').then((m) => ({ default: m.DuplicatesPage }))),
    place: 'record',
  },
]
