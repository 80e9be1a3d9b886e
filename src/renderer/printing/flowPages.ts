/** Something that is never torn over two pages: a row, a block. Heights are CSS pixels. */
export interface Piece {
  /** Of which section; pieces of a table come after one another. */
  readonly section: number
  /** Place within its section. */
  readonly row: number
  readonly height: number
  /** Stays on the page of the piece after it (the last one: of the tail). */
  readonly keep: boolean
}

/** What a section costs again on each page it stands on. */
export interface SectionHeights {
  /** Title and headings of a table. */
  readonly head: number
  /** The line that brings a total over from the page before, or carries it on; 0 without. */
  readonly carry: number
}

export interface Room {
  readonly page: number
  /** What every page has on top and below. */
  readonly every: number
  /** What only the last page has. */
  readonly tail: number
}

const groupsOf = (pieces: readonly Piece[]): readonly (readonly Piece[])[] => {
  const groups: Piece[][] = []
  let open: Piece[] = []
  for (const piece of pieces) {
    open.push(piece)
    if (piece.keep) continue
    groups.push(open)
    open = []
  }
  if (open.length > 0) groups.push(open)
  return groups
}

/**
 * Deals pieces out to pages, top down: as many as fit, with the headings a table needs again and the totals it carries
 * over. Something taller than a page stands alone on one.
 */
export const dealPages = (
  pieces: readonly Piece[],
  sections: readonly SectionHeights[],
  room: Room,
): readonly (readonly Piece[])[] => {
  const free = room.page - room.every
  const pages: Piece[][] = [[]]
  const costOf = (group: readonly Piece[], before: Piece | undefined): number => {
    let cost = 0
    let last = before
    for (const piece of group) {
      const { head = 0, carry = 0 } = sections[piece.section] ?? {}
      if (last?.section !== piece.section) cost += head + (piece.row > 0 ? carry : 0)
      cost += piece.height
      last = piece
    }
    return cost
  }
  let used = 0
  const groups = groupsOf(pieces)
  for (const [place, group] of groups.entries()) {
    const page = pages.at(-1) ?? []
    const next = groups[place + 1]?.[0]
    const goesOn = next && next.section === group.at(-1)?.section ? (sections[next.section]?.carry ?? 0) : 0
    const after = place === groups.length - 1 ? room.tail : goesOn
    const cost = costOf(group, page.at(-1))
    if (page.length > 0 && used + cost + after > free) {
      pages.push([...group])
      used = costOf(group, undefined)
    } else {
      page.push(...group)
      used += cost
    }
  }
  // Even the last group alone leaves no room for the end of the paper: that gets a page of its own.
  if (pages.at(-1)?.length && used + room.tail > free) pages.push([])
  return pages
}
