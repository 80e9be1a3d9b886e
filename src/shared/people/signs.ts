import { type Problem, problem } from '../problem'

/** Emoji, control and private signs: no receipt paper and no rubber-stamp list can show them. */
const UNPRINTABLE = /\p{Emoji_Presentation}|\p{Cc}|\p{Co}|\p{Cs}|[\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFE0F\uFEFF\u20E3]/u

/**
 * Whether a name or room number has signs that cannot be printed. Rare Chinese signs (𠮷) are fine. Refuses
 * `people.signsWrong` with the sign found (issue 2, Bad input).
 */
export const signsProblem = (text: string, field?: string): Problem | undefined => {
  const found = UNPRINTABLE.exec(text.trim())
  if (!found) return undefined
  const shown = /\p{Emoji_Presentation}/u.test(found[0])
    ? found[0]
    : `U+${(found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
  return problem('people.signsWrong', { sign: shown }, field)
}

/** The same for a schema: a text that can be printed. */
export const isPrintable = (text: string): boolean => signsProblem(text) === undefined

/** Names and rooms are the same when they read the same: full-width forms, cases and blanks make no difference. */
export const sameKey = (text: string): string => text.normalize('NFKC').replace(/\s/g, '').toUpperCase()
