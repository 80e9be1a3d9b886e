import { IconRubberStamp } from '@tabler/icons-react'
import { lazy } from 'react'
import { everyone } from '../../shared/permission'
import type { Page } from '../page'

export const approvalsPages: readonly Page[] = [
  {
    path: '/approvals',
    titleKey: 'approvals.title',
    icon: IconRubberStamp,
    roles: everyone,
    component: lazy(() => import('./ApprovalsPage').then((m) => ({ default: m.ApprovalsPage }))),
    place: 'tab',
  },
]
