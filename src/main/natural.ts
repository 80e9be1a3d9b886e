const collator = new Intl.Collator('zh-CN', { numeric: true })
const bySign = new Intl.Collator('zh-CN', { sensitivity: 'base' })

const FIRST = 0x20
const LAST = 0x7e
const ZERO = 0x30
const NINE = 0x39

/** Places of the plain signs as the collator orders them; letters of either case share one. */
const PLACES: readonly number[] = (() => {
  const signs = Array.from({ length: LAST - FIRST + 1 }, (_, at) => String.fromCharCode(FIRST + at))
  const places: number[] = []
  let place = 0
  let before: string | undefined
  for (const sign of [...signs].sort(bySign.compare)) {
    if (before !== undefined && bySign.compare(before, sign) !== 0) place++
    places[sign.charCodeAt(0)] = place
    before = sign
  }
  return places
})()

/** The end of a text counts as plain. */
const isPlain = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  return !(code < FIRST || code > LAST)
}

const isDigit = (code: number): boolean => code >= ZERO && code <= NINE

const runEnd = (text: string, from: number): number => {
  let end = from
  while (end < text.length && isDigit(text.charCodeAt(end))) end++
  return end
}

const withoutZeros = (text: string, from: number, end: number): number => {
  let start = from
  while (start < end - 1 && text.charCodeAt(start) === ZERO) start++
  return start
}

/** Two runs of digits by their value, however long. */
const compareRuns = (a: string, fromA: number, endA: number, b: string, fromB: number, endB: number) => {
  const startA = withoutZeros(a, fromA, endA)
  const startB = withoutZeros(b, fromB, endB)
  const longer = endA - startA - (endB - startB)
  if (longer !== 0) return longer
  for (let at = 0; at < endA - startA; at++) {
    const difference = a.charCodeAt(startA + at) - b.charCodeAt(startB + at)
    if (difference !== 0) return difference
  }
  return 0
}

/**
 * Names by pinyin, rooms and numbers by value (2 before 10). The very order of the collator; but rooms, numbers and days
 * are of plain signs, and those are told apart here in a tenth of its time.
 */
export const compareTexts = (a: string, b: string): number => {
  let atA = 0
  let atB = 0
  while (atA < a.length && atB < b.length) {
    const codeA = a.charCodeAt(atA)
    const codeB = b.charCodeAt(atB)
    if (!isPlain(a, atA) || !isPlain(b, atB)) return collator.compare(a, b)
    if (isDigit(codeA) && isDigit(codeB)) {
      const endA = runEnd(a, atA)
      const endB = runEnd(b, atB)
      // A number may go on in figures of another script.
      if (!isPlain(a, endA) || !isPlain(b, endB)) return collator.compare(a, b)
      const difference = compareRuns(a, atA, endA, b, atB, endB)
      if (difference !== 0) return difference
      atA = endA
      atB = endB
    } else {
      const difference = (PLACES[codeA] as number) - (PLACES[codeB] as number)
      if (difference !== 0) return difference
      atA++
      atB++
    }
  }
  return collator.compare(a, b)
}
