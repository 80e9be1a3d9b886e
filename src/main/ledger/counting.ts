import type { NoteCount } from '../../shared/fees/closing'
import { countCash } from '../../shared/fees/drawer'
import { refuse } from '../../shared/problem'

/** Fen of the notes and coins counted. Refuses `fees.noSuchNote`, `fees.countWrong`, `fees.noteTwice`. */
export const countedOf = (notes: readonly NoteCount[]): number => {
  const counted = countCash(new Map(notes.map(({ noteFen, count }) => [noteFen, count])))
  if (!counted.ok) return refuse(counted.problem.code, counted.problem.details, 'notes')
  if (new Set(notes.map((note) => note.noteFen)).size < notes.length)
    return refuse('fees.noteTwice', {}, 'notes')
  return counted.value
}
