/** One kind of dash, half-width figures and letters, single blanks: `３－１－1102 ` is `3-1-1102`, `商铺 — 7` is `商铺-7`. */
export const tidyLabel = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\s*[-‐‑‒–—―−ー﹣]+\s*/g, '-')
    .replace(/\s+/g, ' ')
    .trim()

/** Room numbers are compared without case and white space: `b-02` is `B-02`. */
export const labelKey = (label: string): string => tidyLabel(label).replace(/\s/g, '').toUpperCase()

/** The number of a unit of its parts: building, entrance and room, those that there are. */
export const composeLabel = (building: string, entrance: string, room: string): string =>
  [building, entrance, room].filter((part) => part.trim() !== '').join('-')

/** A room number after its building was given another name; numbers that do not begin with the name stay. */
export const relabelled = (label: string, from: string, to: string): string =>
  label.startsWith(`${from}-`) ? `${to}${label.slice(from.length)}` : label
