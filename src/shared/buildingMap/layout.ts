import type { PrintedDoor, PrintedEntrance } from './papers'

/** Lengths in mm of what is drawn on an upright A4. */
const PAGE_WIDTH = 184
const LABEL = 10
export const GAP = 5
const DOOR_LEAST = 12
const DOOR_MOST = 26
/** Of one sign of the room, and of mark and edges beside it. */
const SIGN = 1.8
const BESIDE = 6
const LINE_LEAST = 6.4
const LINE_MOST = 9
const TITLE = 8
const PAGE_HEIGHT = 214

export interface Line {
  /** Undefined where a floor goes on. */
  readonly floor: number | null | undefined
  readonly doors: readonly (PrintedDoor | null)[]
}

/** An entrance, or so many floors of it as a page has room for. */
export interface Block {
  readonly key: string
  readonly name: string
  readonly columns: number
  readonly lines: readonly Line[]
}

export interface Plan {
  /** Blocks that stand side by side, ground floor level with ground floor. */
  readonly bands: readonly (readonly Block[])[]
  readonly doorMm: number
  readonly lineMm: number
}

const isWide = (sign: string): boolean => sign > '\u2e7f'
const signsIn = (text: string): number => [...text].reduce((sum, sign) => sum + (isWide(sign) ? 2 : 1), 0)

const slices = <T>(all: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, place) =>
    all.slice(place * size, (place + 1) * size),
  )

const blocksOf = (entrance: PrintedEntrance, most: number, place: number): readonly Block[] => {
  const columns = Math.min(entrance.columns, most)
  const lines = entrance.floors.flatMap(({ floor, cells }) =>
    slices(cells, columns).map((doors, n): Line => ({ floor: n === 0 ? floor : undefined, doors })),
  )
  const perPage = Math.floor((PAGE_HEIGHT - TITLE) / LINE_LEAST)
  return slices(lines, perPage).map((part, n) => ({
    key: `${place}.${n}`,
    name: entrance.name,
    columns,
    lines: part,
  }))
}

const widthOf = (blocks: readonly Block[], door: number): number =>
  blocks.reduce((sum, { columns }) => sum + LABEL + columns * door, 0) + GAP * (blocks.length - 1)

const packed = (blocks: readonly Block[], door: number): readonly (readonly Block[])[] => {
  const bands: Block[][] = []
  for (const block of blocks) {
    const last = bands.at(-1)
    if (last && widthOf([...last, block], door) <= PAGE_WIDTH) last.push(block)
    else bands.push([block])
  }
  // As many bands, but evenly filled.
  const even = slices(blocks, Math.ceil(blocks.length / Math.max(1, bands.length)))
  return even.every((band) => widthOf(band, door) <= PAGE_WIDTH) ? even : bands
}

const heightOf = (band: readonly Block[], line: number): number =>
  TITLE + line * Math.max(...band.map(({ lines }) => lines.length))

/** How a building is dealt out on upright A4 pages: doors of one size, as large as fit. */
export const planOf = (entrances: readonly PrintedEntrance[]): Plan => {
  const rooms = entrances.flatMap(({ floors }) => floors.flatMap(({ cells }) => cells))
  const longest = Math.max(0, ...rooms.map((door) => signsIn(door?.room ?? '')))
  const least = Math.min(PAGE_WIDTH - LABEL, Math.max(DOOR_LEAST, BESIDE + longest * SIGN))
  const most = Math.max(1, Math.floor((PAGE_WIDTH - LABEL) / least))
  const bands = packed(
    entrances.flatMap((entrance, place) => blocksOf(entrance, most, place)),
    least,
  )
  const room = (band: readonly Block[]): number =>
    (PAGE_WIDTH - widthOf(band, 0)) / band.reduce((sum, { columns }) => sum + columns, 0)
  const heights = (line: number): number => bands.reduce((sum, band) => sum + heightOf(band, line), 0)
  const lines = heights(1) - TITLE * bands.length || 1
  const free = (PAGE_HEIGHT - TITLE * bands.length) / lines
  return {
    bands,
    doorMm: Math.max(least, Math.min(DOOR_MOST, ...bands.map(room))),
    lineMm: free < LINE_LEAST ? LINE_LEAST : Math.min(LINE_MOST, free),
  }
}
