import { IconQrcode } from '@tabler/icons-react'
import { lazy } from 'react'
import { managers } from '../../shared/permission'
import type { Page } from '../page'

export const proofPages: readonly Page[] = [
  {
    path: '/settings/proof',
    titleKey: 'proof.key.section',
    icon: IconQrcode,
    roles: managers,
    component: lazy(() => import('./ProofPage').then((m) => ({ default: m.ProofPage }))),
    place: 'settings',
  },
]
