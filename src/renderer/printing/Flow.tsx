import { Fragment, type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import styles from './Flow.module.css'
import { FlowTable, type TableSection } from './FlowTable'
import { dealPages, type Piece } from './flowPages'
import { PaperPage } from './PaperPage'
import { usePaper } from './paperContext'
import { Label } from './parts'

/** Anything that is not a table and stays whole. */
export interface BlockSection {
  readonly block: ReactNode
  /** Stays with what comes after it. */
  readonly keep?: boolean
}
export type Section = TableSection | BlockSection

interface FlowProps {
  /** On top of every page. */
  readonly head: ReactNode
  /** Only on the first page, under the head. */
  readonly opening?: ReactNode
  readonly sections: readonly Section[]
  /** At the bottom of the last page, never without something before it. */
  readonly tail?: ReactNode
  /** Right below what comes before it, as the end of a letter does. */
  readonly tailFollows?: boolean
  /** At the bottom of every page: signatures, seal; told whether the page is the last. */
  readonly every?: (last: boolean) => ReactNode
  /** Keys of the names of the copies. Multipart paper takes them in one impression and names them all. */
  readonly copies?: readonly string[]
  readonly note?: ReactNode
  readonly stamp?: ReactNode
}

const isTable = (section: Section | undefined): section is TableSection =>
  section !== undefined && 'columns' in section

/** Whole contents as pieces, in order; heights come from measuring. */
const piecesOf = (sections: readonly Section[], heights: readonly number[]): readonly Piece[] => {
  const pieces: Omit<Piece, 'height'>[] = sections.flatMap((section, place) => {
    if (!isTable(section)) return [{ section: place, row: 0, keep: section.keep ?? false }]
    const rows = section.rows.length + (section.totals?.length ?? 0)
    return Array.from({ length: Math.max(rows, 1) }, (_, row) => ({
      section: place,
      row,
      keep: row < rows - 1 && row >= section.rows.length - 1,
    }))
  })
  return pieces.map((piece, place) => ({ ...piece, height: heights[place] ?? 0 }))
}

const heightsIn = (home: HTMLElement, what: string): readonly number[] =>
  [...home.querySelectorAll<HTMLElement>(`[data-flow="${what}"]`)].map(
    (element) => element.getBoundingClientRect().height,
  )

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

const measure = (home: HTMLElement, sections: readonly Section[]): readonly (readonly Piece[])[] => {
  const body = home.querySelector<HTMLElement>('[data-paper-body]')
  const heads = heightsIn(home, 'section-head')
  const carries = heightsIn(home, 'carry')
  const opening = sum(heightsIn(home, 'opening'))
  const pieces = piecesOf(sections, heightsIn(home, 'piece'))
  const [first, ...rest] = pieces
  return dealPages(
    // What opens the paper costs the first page as if it were part of its first piece.
    first ? [{ ...first, height: first.height + opening }, ...rest] : [],
    sections.map((_section, place) => ({ head: heads[place] ?? 0, carry: carries[place] ?? 0 })),
    {
      page: body?.clientHeight ?? 0,
      every: sum(heightsIn(home, 'head')) + sum(heightsIn(home, 'every')) + 2,
      tail: sum(heightsIn(home, 'tail')) + sum(heightsIn(home, 'every-last')) - sum(heightsIn(home, 'every')),
    },
  )
}

/**
 * A paper of as many pages as its contents need. It is laid out once in full, measured, and dealt out to pages, so that
 * long names wrap and nothing is cut whatever the size of the paper.
 */
export const Flow = (props: FlowProps) => {
  const { profile } = usePaper()
  const home = useRef<HTMLDivElement>(null)
  const [pages, setPages] = useState<readonly (readonly Piece[])[] | null>(null)
  const { sections } = props
  useLayoutEffect(() => {
    if (pages === null && home.current) setPages(measure(home.current, sections))
  }, [pages, sections])
  const { copies = [], note } = props
  const notes = notesOf(copies, note, profile.dotMatrix)
  const onePage = profile.heightMm === null
  if (pages === null && !onePage)
    return (
      <div ref={home}>
        <FlowPage {...props} pieces={piecesOf(sections, [])} page={1} pages={1} note={notes[0]} measured />
      </div>
    )
  const dealt = onePage ? [piecesOf(sections, [])] : (pages ?? [])
  return notes.map((copy, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: copies of a paper keep their order
    <Fragment key={place}>
      {dealt.map((pieces, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pages have no other name
        <FlowPage key={at} {...props} pieces={pieces} page={at + 1} pages={dealt.length} note={copy} />
      ))}
    </Fragment>
  ))
}

/** What stands at the foot of each copy; multipart paper has one for all of them. */
const notesOf = (
  copies: readonly string[],
  note: ReactNode,
  oneImpression: boolean,
): readonly ReactNode[] => {
  if (copies.length === 0) return [note]
  const named = copies.map((copy) => (
    <span key={copy}>
      <Label k={copy} />
    </span>
  ))
  return oneImpression ? [<AllCopies key="all" copies={named} />] : named
}

const AllCopies = ({ copies }: { readonly copies: readonly ReactNode[] }) => (
  <span className={styles.copies}>{copies}</span>
)

interface FlowPageProps extends FlowProps {
  readonly pieces: readonly Piece[]
  readonly page: number
  readonly pages: number
  readonly measured?: boolean
}

const FlowPage = ({ pieces, page, pages, measured, ...props }: FlowPageProps) => {
  const { head, opening, sections, tail, tailFollows, every, note, stamp } = props
  const shown = [...new Set(pieces.map((piece) => piece.section))]
  return (
    <PaperPage foot={{ page, pages, note }} stamp={stamp}>
      <div className={styles.flow}>
        <div data-flow="head">{head}</div>
        {page === 1 && opening && <div data-flow="opening">{opening}</div>}
        {shown.map((place) => {
          const section = sections[place]
          const rows = pieces.filter((piece) => piece.section === place).map((piece) => piece.row)
          return isTable(section) ? (
            <FlowTable key={place} section={section} rows={rows} measured={measured} />
          ) : (
            <div key={place} data-flow="piece">
              {section?.block}
              {measured && <Unmeasured />}
            </div>
          )
        })}
        {page === pages && tail && (
          <div data-flow="tail" className={every || tailFollows ? undefined : styles.bottom}>
            {tail}
          </div>
        )}
        {every && (measured || page < pages) && (
          <div data-flow="every" className={styles.bottom}>
            {every(false)}
          </div>
        )}
        {every && page === pages && (
          <div data-flow="every-last" className={styles.bottom}>
            {every(true)}
          </div>
        )}
      </div>
    </PaperPage>
  )
}

/** A block has no headings and carries nothing; it stands in for them, so that sections are counted alike. */
const Unmeasured = () => (
  <>
    <span data-flow="section-head" className={styles.nothing} />
    <span data-flow="carry" className={styles.nothing} />
  </>
)
