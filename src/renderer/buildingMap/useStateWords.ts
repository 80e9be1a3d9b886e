import type { MapMode } from '../../shared/buildingMap/rules'
import { useWords } from '../i18n/useWords'

/** Key of the word for a state. */
export const nameOf = (mode: MapMode, state: string): string =>
  mode === 'occupancy' ? `estate.occupancy.${state}` : `buildingMap.${mode}.${state}`

interface StateWords {
  readonly name: string
  /** One sign for the door itself, so that colour is never alone. */
  readonly mark: string
}

/** The name of a state and its sign. */
export const useStateWords = (): ((mode: MapMode, state: string) => StateWords) => {
  const { t } = useWords()
  const named: Readonly<Record<string, StateWords>> = {
    'occupancy.vacant': { name: t('estate.occupancy.vacant'), mark: t('buildingMap.mark.vacant') },
    'occupancy.ownerOccupied': {
      name: t('estate.occupancy.ownerOccupied'),
      mark: t('buildingMap.mark.ownerOccupied'),
    },
    'occupancy.let': { name: t('estate.occupancy.let'), mark: t('buildingMap.mark.let') },
    'occupancy.renovating': {
      name: t('estate.occupancy.renovating'),
      mark: t('buildingMap.mark.renovating'),
    },
    'arrears.none': { name: t('buildingMap.arrears.none'), mark: '✓' },
    'arrears.open': { name: t('buildingMap.arrears.open'), mark: '·' },
    'arrears.overdue': { name: t('buildingMap.arrears.overdue'), mark: '!' },
    'arrears.longOverdue': { name: t('buildingMap.arrears.longOverdue'), mark: '!!' },
    'work.none': { name: t('buildingMap.work.none'), mark: '' },
    'work.passes': { name: t('buildingMap.work.passes'), mark: '◇' },
    'work.renovating': { name: t('buildingMap.work.renovating'), mark: '◆' },
    'defects.none': { name: t('buildingMap.defects.none'), mark: '' },
    'defects.open': { name: t('buildingMap.defects.open'), mark: '△' },
    'defects.overdue': { name: t('buildingMap.defects.overdue'), mark: '▲' },
    'defects.disputed': { name: t('buildingMap.defects.disputed'), mark: '≠' },
  }
  return (mode, state) => named[`${mode}.${state}`] ?? { name: state, mark: '' }
}
