import type { LinkChoice } from '../shared/keys/loanContract'
import type { LinkKind } from '../shared/keys/loanSchema'
import type { View } from './collections'
import { defectLinks } from './defects/links'
import { tourLinks } from './tours/links'

/** What a key can be lent for, as the area that keeps the record knows it. */
export interface LoanLinks {
  /** Records that fit what was typed, the likeliest first; a few of the day when nothing was. */
  find(view: View, search: string, today: string): readonly LinkChoice[]
}

/** Areas whose records a loan can name: one line each. The others are known by the number on their paper. */
const links: { readonly [K in LinkKind]?: LoanLinks } = { tour: tourLinks, defect: defectLinks }

export const linkChoices = (
  view: View,
  kind: LinkKind,
  search: string,
  today: string,
): readonly LinkChoice[] => links[kind]?.find(view, search, today) ?? []
