import { VisuallyHidden } from '@mantine/core'
import { type KeyboardEvent, useRef, useState } from 'react'
import type { Cell, EntranceMap } from '../../shared/buildingMap/contract'
import { stateOf } from '../../shared/buildingMap/looks'
import type { MapMode } from '../../shared/buildingMap/rules'
import { useWords } from '../i18n/useWords'
import styles from './BuildingMap.module.css'
import { useStateWords } from './useStateWords'

interface Props {
  readonly label: string
  readonly entrance: EntranceMap
  readonly mode: MapMode
  readonly onOpen: (cell: Cell) => void
}

/** The least a floor's name and a door take, with their gap, in px. */
const FLOOR = 50
const DOOR = 59

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** The next door in a direction, over gaps; undefined at the edge. */
const nextDoor = (
  { floors, columns }: EntranceMap,
  [row, column]: readonly [number, number],
  [down, right]: readonly [number, number],
): readonly [number, number] | undefined => {
  let [r, c] = [row + down, column + right]
  while (r >= 0 && r < floors.length && c >= 0 && c < columns) {
    if (floors[r]?.cells[c]) return [r, c]
    r += down
    c += right
  }
  return undefined
}

/** Floors from the top, doors from left to right; one stop for Tab, arrows move from door to door. */
export const DoorGrid = ({ label, entrance, mode, onOpen }: Props) => {
  const { t } = useWords()
  const grid = useRef<HTMLTableElement>(null)
  const firstRow = entrance.floors.findIndex(({ cells }) => cells.some(Boolean))
  const firstColumn = entrance.floors[firstRow]?.cells.findIndex(Boolean) ?? 0
  const [at, setAt] = useState<readonly [number, number]>([firstRow, firstColumn])
  const move = (event: KeyboardEvent): void => {
    const step = STEPS[event.key]
    const next = step && nextDoor(entrance, at, step)
    if (step) event.preventDefault()
    if (!next) return
    setAt(next)
    grid.current?.querySelector<HTMLElement>(`[data-door="${next.join('.')}"]`)?.focus()
  }
  return (
    <table
      ref={grid}
      aria-label={label}
      className={styles.grid}
      style={{ minWidth: FLOOR + entrance.columns * DOOR }}
      onKeyDown={move}
    >
      <tbody>
        {entrance.floors.map(({ floor, cells }, row) => (
          <tr key={floor ?? 'none'}>
            <th scope="row">{floor === null ? '' : t('buildingMap.floor', { floor })}</th>
            {Array.from({ length: entrance.columns }, (_, column) => {
              const cell = cells[column]
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: a door is its place
                <td key={column}>
                  {cell && (
                    <Door
                      cell={cell}
                      mode={mode}
                      place={`${row}.${column}`}
                      stop={at[0] === row && at[1] === column}
                      onFocus={() => setAt([row, column])}
                      onOpen={() => onOpen(cell)}
                    />
                  )}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface DoorProps {
  readonly cell: Cell
  readonly mode: MapMode
  readonly place: string
  readonly stop: boolean
  readonly onFocus: () => void
  readonly onOpen: () => void
}

const Door = ({ cell, mode, place, stop, onFocus, onOpen }: DoorProps) => {
  const { t, money } = useWords()
  const words = useStateWords()
  const state = stateOf(cell, mode)
  const { name, mark } = words(mode, state)
  const told = [
    cell.label,
    cell.owner,
    t(`estate.occupancy.${cell.occupancy}`),
    cell.openFen > 0 ? t('buildingMap.owes', { amount: money(cell.openFen) }) : '',
    mode === 'occupancy' ? '' : name,
    cell.openDefects > 0 ? t('buildingMap.openDefects', { n: cell.openDefects }) : '',
  ]
  const title = [...new Set(told.filter((part) => part !== ''))].join(' · ')
  return (
    <button
      type="button"
      className={styles.door}
      data-look={`${mode}.${state}`}
      data-door={place}
      tabIndex={stop ? 0 : -1}
      title={title}
      onFocus={onFocus}
      onClick={onOpen}
    >
      <VisuallyHidden>{title}</VisuallyHidden>
      <span aria-hidden>{cell.room}</span>
      <b aria-hidden>{mark}</b>
    </button>
  )
}
