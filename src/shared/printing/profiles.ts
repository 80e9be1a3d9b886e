/** Sizes of paper the desk prints on, in mm (domain.md §16). Height is one page's. */
export const PROFILES = {
  '241x93': { widthMm: 241, heightMm: 93, dotMatrix: true },
  '241x140': { widthMm: 241, heightMm: 140, dotMatrix: true },
  a4: { widthMm: 210, heightMm: 297, dotMatrix: false },
  a5: { widthMm: 210, heightMm: 148, dotMatrix: false },
  card: { widthMm: 85.6, heightMm: 54, dotMatrix: false },
} as const

export type ProfileId = keyof typeof PROFILES
export const PROFILE_IDS = Object.keys(PROFILES) as readonly ProfileId[]
