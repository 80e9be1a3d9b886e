import { IconChecklist, IconTable } from '@tabler/icons-react'
import { lazy } from 'react'
import { everyone, supervisors } from '../../shared/permission'
import type { Page } from '../page'

export const inspectionsPages: readonly Page[] = [
  {
    path: '/inspections',
    titleKey: 'inspections.title',
    icon: IconChecklist,
    roles: everyone,
    component: lazy(() => import('./InspectionsPage').then((m) => ({ default: m.InspectionsPage }))),
    place: 'tab',
  },
  {
    path: '/inspections/:id',
    titleKey: 'inspections.title',
    icon: IconChecklist,
    roles: everyone,
    component: lazy(() => import('./InspectionPage').then((m) => ({ default: m.InspectionPage }))),
    place: 'record',
  },
  {
    path: '/settings/inspections',
    titleKey: 'inspections.gridsTitle',
    icon: IconTable,
    roles: supervisors,
    component: lazy(() => import('./GridsPage').then((m) => ({ default: m.GridsPage }))),
    place: 'settings',
  },
  {
    path: '/inspectiongrids/:code',
    under: '/settings',
    titleKey: 'inspections.gridsTitle',
    icon: IconTable,
    roles: supervisors,
    component: lazy(() => import('./GridPage').then((m) => ({ default: m.GridPage }))),
    place: 'record',
  },
]
