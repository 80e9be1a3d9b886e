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
  /** Of a door, so that the longest room fits in. */
  readonly leastMm: number
  readonly lines: readonly Line[]
}

/** Blocks that stand side by side, ground floor level with ground floor, and how wide their doors are. */
export interface Band {
  readonly blocks: readonly Block[]
  readonly doorMm: number
}

export interface Plan {
  readonly bands: readonly Band[]
  readonly lineMm: number
}

const isWide = (sign: string): boolean => sign > '\u2e7f'
const signsIn = (text: string): number => [...text].reduce((sum, sign) => sum + (isWide(sign) ? 2 : 1), 0)

const slices = <T>(all: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, place) =>
    all.slice(place * size, (place + 1) * size),
  )

const leastOf = ({ floors }: PrintedEntrance): number => {
  const longest = Math.max(
    0,
    ...floors.flatMap(({ cells }) => cells.map((door) => signsIn(door?.room ?? ''))),
  )
  return Math.min(PAGE_WIDTH - LABEL, Math.max(DOOR_LEAST, BESIDE + longest * SIGN))
}

const blocksOf = (entrance: PrintedEntrance, place: number): readonly Block[] => {
  const leastMm = leastOf(entrance)
  const columns = Math.min(entrance.columns, Math.max(1, Math.floor((PAGE_WIDTH - LABEL) / leastMm)))
  const lines = entrance.floors.flatMap(({ floor, cells }) =>
    slices(cells, columns).map((doors, n): Line => ({ floor: n === 0 ? floor : undefined, doors })),
  )
  const perPage = Math.floor((PAGE_HEIGHT - TITLE) / LINE_LEAST)
  return slices(lines, perPage).map((part, n) => ({
    key: `${place}.${n}`,
    name: entrance.name,
    columns,
    leastMm,
    lines: part,
  }))
}

const widthOf = (blocks: readonly Block[], door: number): number =>
  blocks.reduce((sum, { columns }) => sum + LABEL + columns * door, 0) + GAP * (blocks.length - 1)

const doorLeast = (band: readonly Block[]): number => Math.max(...band.map(({ leastMm }) => leastMm))

const fits = (band: readonly Block[]): boolean => widthOf(band, doorLeast(band)) <= PAGE_WIDTH

const packed = (blocks: readonly Block[]): readonly (readonly Block[])[] => {
  const bands: Block[][] = []
  for (const block of blocks) {
    const last = bands.at(-1)
    if (last && fits([...last, block])) last.push(block)
    else bands.push([block])
  }
  // As many bands, but evenly filled.
  const even = slices(blocks, Math.ceil(blocks.length / Math.max(1, bands.length)))
  return even.every(fits) ? even : bands
}

const heightOf = (band: readonly Block[], line: number): number =>
  TITLE + line * Math.max(...band.map(({ lines }) => lines.length))

const roomFor = (band: readonly Block[]): number =>
  (PAGE_WIDTH - widthOf(band, 0)) / band.reduce((sum, { columns }) => sum + columns, 0)

/** How a building is dealt out on upright A4 pages: doors of one size where they can be, as large as fit. */
export const planOf = (entrances: readonly PrintedEntrance[]): Plan => {
  const bands = packed(entrances.flatMap(blocksOf))
  const wished = Math.min(DOOR_MOST, ...bands.map(roomFor))
  const titles = TITLE * bands.length
  const lines = bands.reduce((sum, band) => sum + heightOf(band, 1) - TITLE, 0)
  const free = (PAGE_HEIGHT - titles) / Math.max(1, lines)
  return {
    bands: bands.map((blocks) => ({ blocks, doorMm: Math.max(doorLeast(blocks), wished) })),
    lineMm: free < LINE_LEAST ? LINE_LEAST : Math.min(LINE_MOST, free),
  }
}
