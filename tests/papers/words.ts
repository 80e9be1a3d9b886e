const DIGITS = '零壹贰叁肆伍陆柒捌玖'
const PLACES: Readonly<Record<string, number>> = { 拾: 10, 佰: 100, 仟: 1000 }

/** Reads capitals back, left to right, knowing nothing of how they are written (domain.md §4.12). Fen. */
const readCapitals = (words: string): number => {
  let yuan = 0
  let group = 0
  let digit = 0
  let fen = 0
  for (const sign of words) {
    const value = DIGITS.indexOf(sign)
    if (value >= 0) digit = value
    else if (PLACES[sign]) {
      group += digit * (PLACES[sign] ?? 0)
      digit = 0
    } else if (sign === '万' || sign === '亿') {
      yuan += (group + digit) * (sign === '万' ? 10_000 : 100_000_000)
      group = 0
      digit = 0
    } else if (sign === '元') {
      yuan += group + digit
      group = 0
      digit = 0
    } else if (sign === '角') {
      fen += digit * 10
      digit = 0
    } else if (sign === '分') fen += digit
  }
  return yuan * 100 + fen
}

/** What is wrong when an amount in words has no like figures on the same paper; undefined when all agree. */
export const figuresBeside = (text: string): string | undefined => {
  const figures = new Set(
    [...text.matchAll(/¥([\d,]+)\.(\d\d)/g)].map(([, yuan, fen]) =>
      Number(`${yuan?.replaceAll(',', '')}${fen}`),
    ),
  )
  const words = text.match(/人民币[零壹贰叁肆伍陆柒捌玖拾佰仟万亿元角分整]+/g) ?? []
  const unlike = words.find((each) => !figures.has(readCapitals(each)))
  return unlike && `${unlike} is ${readCapitals(unlike)} fen, not among the figures`
}
