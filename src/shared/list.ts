import { z } from 'zod'

/** The most rows a screen is ever sent at once (store.md §7: the bridge is the dear part). */
export const LARGEST_PAGE = 200

/** What every list query takes beside its own filters. `page` counts from 0. */
export const listInput = <const S extends readonly [string, ...string[]]>(sortable: S) => ({
  search: z.string().max(100).default(''),
  sort: z
    .object({ by: z.enum(sortable), descending: z.boolean() })
    .nullable()
    .default(null),
  page: z.int().min(0).max(1_000_000).default(0),
  pageSize: z.int().min(1).max(LARGEST_PAGE).default(100),
})

export interface Page<Row> {
  readonly rows: readonly Row[]
  /** How many rows fit the filters, over all pages. */
  readonly total: number
}

/** A list as a workbook: what is filtered, the headings of `columns` columns and the words of the language on screen. */
export const listSheet = <F extends z.ZodType>(filter: F, columns: number) =>
  z.strictObject({
    filter,
    headings: z.array(z.string().max(40)).length(columns),
    said: z.record(z.string().max(40), z.string().max(40)),
    fileName: z.string().max(80),
  })
