/** Sheets that hold several small papers, to be cut apart. */
export interface Sheet {
  readonly columns: number
  readonly rows: number
  readonly cellWidthMm: number
  readonly cellHeightMm: number
}

export interface Margins {
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}

/** A size of paper the desk prints on (domain.md §16). */
export interface Profile {
  readonly widthMm: number
  /** One page's; null on a roll, which is as long as what is on it. */
  readonly heightMm: number | null
  /** Printed by pins through several parts: plain strokes, nothing small, all copies in one impression. */
  readonly dotMatrix: boolean
  /** In mm, where nothing is printed; sprocket strips and printers' edges. */
  readonly margins: Margins
  readonly sheet?: Sheet
}

const even = (mm: number): Margins => ({ top: mm, right: mm, bottom: mm, left: mm })
const sprocket: Margins = { top: 4, right: 15, bottom: 4, left: 15 }
const office: Margins = { top: 11, right: 13, bottom: 9, left: 13 }

export const PROFILES = {
  '241x93': { widthMm: 241, heightMm: 93, dotMatrix: true, margins: sprocket },
  '241x140': { widthMm: 241, heightMm: 140, dotMatrix: true, margins: sprocket },
  '241x279': { widthMm: 241, heightMm: 279.4, dotMatrix: true, margins: { ...sprocket, top: 8, bottom: 8 } },
  a4: { widthMm: 210, heightMm: 297, dotMatrix: false, margins: office },
  a5: { widthMm: 210, heightMm: 148, dotMatrix: false, margins: { ...office, top: 8, bottom: 7 } },
  roll80: {
    widthMm: 80,
    heightMm: null,
    dotMatrix: false,
    margins: { top: 4, right: 4, bottom: 6, left: 4 },
  },
  roll58: {
    widthMm: 58,
    heightMm: null,
    dotMatrix: false,
    margins: { top: 4, right: 5, bottom: 6, left: 5 },
  },
  card: { widthMm: 85.6, heightMm: 54, dotMatrix: false, margins: even(0) },
  cardsA4: {
    widthMm: 210,
    heightMm: 297,
    dotMatrix: false,
    margins: even(0),
    sheet: { columns: 2, rows: 5, cellWidthMm: 85.6, cellHeightMm: 54 },
  },
  label: { widthMm: 40, heightMm: 20, dotMatrix: false, margins: even(1.2) },
  labelsA4: {
    widthMm: 210,
    heightMm: 297,
    dotMatrix: false,
    margins: even(1.2),
    sheet: { columns: 4, rows: 13, cellWidthMm: 40, cellHeightMm: 20 },
  },
} as const satisfies Readonly<Record<string, Profile>>

export type ProfileId = keyof typeof PROFILES
export const PROFILE_IDS = Object.keys(PROFILES) as readonly ProfileId[]

export const profileOf = (id: ProfileId): Profile => PROFILES[id]

/** Names the system knows a size by; the others are told in mm. */
const NAMED: Readonly<Partial<Record<ProfileId, string>>> = {
  a4: 'A4',
  a5: 'A5',
  cardsA4: 'A4',
  labelsA4: 'A4',
}

/** What a spooler is told: `A4`, `Custom.241x93mm`. */
export const mediaOf = (id: ProfileId, heightMm: number): string =>
  NAMED[id] ?? `Custom.${PROFILES[id].widthMm}x${heightMm}mm`
