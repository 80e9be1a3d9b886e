import { IconAdjustments, IconBuildingCommunity, IconShieldCheck } from '@tabler/icons-react'
import { lazy } from 'react'
import { managers } from '../../shared/permission'
import type { Page } from '../page'

export const centerPages: readonly Page[] = [
  {
    path: '/settings/center',
    titleKey: 'center.title',
    icon: IconBuildingCommunity,
    roles: managers,
    component: lazy(() => import('./CenterPage').then((m) => ({ default: m.CenterPage }))),
    place: 'settings',
  },
  {
    path: '/settings/rules',
    titleKey: 'center.rules.title',
    icon: IconAdjustments,
    roles: managers,
    component: lazy(() => import('./RulesPage').then((m) => ({ default: m.RulesPage }))),
    place: 'settings',
  },
  {
    path: '/settings/permissions',
    titleKey: 'center.permissions.title',
    icon: IconShieldCheck,
    roles: managers,
    component: lazy(() => import('./PermissionsPage').then((m) => ({ default: m.PermissionsPage }))),
    place: 'settings',
  },
]
