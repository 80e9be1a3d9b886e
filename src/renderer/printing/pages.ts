import { IconPrinter } from '@tabler/icons-react'
import { lazy } from 'react'
import { everyone } from '../../shared/permission'
import type { Page } from '../page'

export const printingPages: readonly Page[] = [
  {
    path: '/settings/printing',
    titleKey: 'printing.title',
    icon: IconPrinter,
    roles: everyone,
    component: lazy(() => import('./PrintingPage').then((m) => ({ default: m.PrintingPage }))),
    place: 'settings',
  },
]
