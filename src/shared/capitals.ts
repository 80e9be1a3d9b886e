import { LARGEST_FEN } from './money'

const DIGITS = '零壹贰叁肆伍陆柒捌玖'
const PLACES = ['', '拾', '佰', '仟']
const GROUPS = ['', '万', '亿']

const digit = (n: number): string => DIGITS.charAt(n)

/** One to four figures without leading zeros: 1005 → 壹仟零伍. */
const group = (n: number): string => {
  let text = ''
  let gap = false
  for (let place = 3; place >= 0; place -= 1) {
    const figure = Math.floor(n / 10 ** place) % 10
    if (figure === 0) {
      gap = text !== ''
      continue
    }
    text += `${gap ? '零' : ''}${digit(figure)}${PLACES[place]}`
    gap = false
  }
  return text
}

/** Whole yuan; one 零 for a run of zeros, and 零 before a lower group that does not fill its thousands. */
const yuanText = (yuan: number): string => {
  let text = ''
  let skipped = false
  for (let place = 2; place >= 0; place -= 1) {
    const figures = Math.floor(yuan / 10_000 ** place) % 10_000
    if (figures === 0) {
      skipped = text !== ''
      continue
    }
    const zero = text !== '' && (skipped || figures < 1000) ? '零' : ''
    text += `${zero}${group(figures)}${GROUPS[place]}`
    skipped = false
  }
  return text
}

/**
 * An amount in Chinese capitals, from integer fen 0 … LARGEST_FEN: the one canonical form that satisfies both rule
 * sets (domain.md §4.12). 140950 → 人民币壹仟肆佰零玖元伍角整.
 * Throws RangeError outside that range: no receipt is negative.
 */
export const capitals = (fen: number): string => {
  if (!Number.isSafeInteger(fen) || fen < 0 || fen > LARGEST_FEN)
    throw new RangeError('capitals: fen out of range')
  if (fen === 0) return '人民币零元整'
  const yuan = Math.floor(fen / 100)
  const jiao = Math.floor(fen / 10) % 10
  const cent = fen % 10
  if (yuan === 0) return `人民币${jiao > 0 ? `${digit(jiao)}角` : ''}${cent > 0 ? `${digit(cent)}分` : '整'}`
  const head = `人民币${yuanText(yuan)}元`
  if (jiao === 0 && cent === 0) return `${head}整`
  const zeroBefore = jiao === 0 || yuan % 10 === 0 ? '零' : ''
  if (cent === 0) return `${head}${zeroBefore}${digit(jiao)}角整`
  return `${head}${zeroBefore}${jiao > 0 ? `${digit(jiao)}角` : ''}${digit(cent)}分`
}

const ALIKE: Readonly<Record<string, string>> = {
  幣: '币',
  圆: '元',
  圓: '元',
  貳: '贰',
  叄: '叁',
  陸: '陆',
  萬: '万',
  億: '亿',
  正: '整',
}

/** Where the rules leave a choice (domain.md §4.12, §19 rows 1, 3, 4): 零 by 万 or 元 that end in 0, 整 after 角. */
const writings = (fen: number): readonly string[] => {
  const full = capitals(fen)
  const yuan = Math.floor(fen / 100)
  const choices: [string | RegExp, string][] = []
  if (yuan >= 10 && yuan % 10 === 0) choices.push([/元零(?=.角)/, '元'])
  if (yuan >= 100_000 && Math.floor(yuan / 10_000) % 10 === 0) choices.push([/万(?=.仟)/, '万零'])
  choices.push(['角整', '角'])
  const texts = [full]
  for (const [from, to] of choices) texts.push(...texts.map((text) => text.replace(from, to)))
  return texts
}

/**
 * Whether capitals that somebody else wrote say exactly `fen`: our own form and every variant the two rule sets allow
 * (domain.md §4.12), with 圆, 正, 繁体 and blanks, with or without 人民币. For imports and comparison; never printed.
 */
export const acceptsCapitals = (text: string, fen: number): boolean => {
  if (!Number.isSafeInteger(fen) || fen < 0 || fen > LARGEST_FEN) return false
  const plain = text.replace(/./gu, (sign) => ALIKE[sign] ?? sign).replace(/\s/g, '')
  const said = plain.replace(/^人民币[:：]?/, '')
  return writings(fen).includes(`人民币${said}`)
}
