import { IconBuildingSkyscraper } from '@tabler/icons-react'
import { lazy } from 'react'
import { everyone } from '../../shared/permission'
import type { Page } from '../page'

export const buildingMapPages: readonly Page[] = [
  {
    path: '/buildings',
    under: '/files',
    titleKey: 'buildingMap.title',
    icon: IconBuildingSkyscraper,
    roles: everyone,
    component: lazy(() => import('./BuildingMapPage').then((m) => ({ default: m.BuildingMapPage }))),
    place: 'record',
  },
]
