import { IconLock } from '@tabler/icons-react'
import { lazy } from 'react'
import { managers } from '../../shared/permission'
import type { Page } from '../page'

export const privacyPages: readonly Page[] = [
  {
    path: '/settings/privacy',
    titleKey: 'privacy.title',
    icon: IconLock,
    roles: managers,
    component: lazy(() => import('./PrivacyPage').then((m) => ({ default: m.PrivacyPage }))),
    place: 'settings',
  },
]
