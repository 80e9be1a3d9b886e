import { cellCode } from '../../shared/inspections/rules'
import type { InspectionTemplate } from '../../shared/inspections/schema'

type Grid = Pick<InspectionTemplate, 'rooms' | 'items'>

/** Cells in the order of a walk: room by room, in each from the walls to the rest. */
export const walkOf = (grid: Grid, due: ReadonlySet<string>): readonly string[] =>
  grid.rooms
    .flatMap(({ code: room }) =>
      grid.items
        .filter(({ rooms }) => rooms.includes(room))
        .map(({ code: item }) => cellCode({ room, item })),
    )
    .filter((code) => due.has(code))

const STEPS = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] } as const
export type Arrow = keyof typeof STEPS

export const isArrow = (key: string): key is Arrow => Object.hasOwn(STEPS, key)

/** The next cell that way which can be judged; where it is when there is none. */
export const beside = (grid: Grid, due: ReadonlySet<string>, from: string, arrow: Arrow): string => {
  const [room = '', item = ''] = from.split('.')
  const [down, right] = STEPS[arrow]
  let x = grid.rooms.findIndex(({ code }) => code === room)
  let y = grid.items.findIndex(({ code }) => code === item)
  for (;;) {
    x += right
    y += down
    const [toRoom, toItem] = [grid.rooms[x]?.code, grid.items[y]?.code]
    if (!toRoom || !toItem) return from
    const code = cellCode({ room: toRoom, item: toItem })
    if (due.has(code)) return code
  }
}
