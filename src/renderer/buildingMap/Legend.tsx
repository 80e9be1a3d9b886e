import type { BuildingMap } from '../../shared/buildingMap/contract'
import { countStates, doorsOf, STATES, stateOf } from '../../shared/buildingMap/looks'
import type { MapMode } from '../../shared/buildingMap/rules'
import styles from './BuildingMap.module.css'
import { useStateWords } from './useStateWords'

/** What colour and pattern mean, with the number of doors. */
export const Legend = ({ map, mode }: { readonly map: BuildingMap; readonly mode: MapMode }) => {
  const words = useStateWords()
  const counts = countStates(doorsOf(map.entrances).map((cell) => stateOf(cell, mode)))
  return (
    <ul className={styles.legend}>
      {STATES[mode].map((state) => (
        <li key={state}>
          <span className={styles.swatch} data-look={`${mode}.${state}`} aria-hidden>
            {words(mode, state).mark}
          </span>
          {words(mode, state).name} {counts.get(state) ?? 0}
        </li>
      ))}
    </ul>
  )
}
