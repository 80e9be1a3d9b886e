/** Stands where a name was that is over its period (domain.md §6.4). */
export const GONE = '***'

const COMPOUND_SURNAMES: readonly string[] =
  '欧阳太史端木上官司马东方独孤南宫万俟闻人夏侯诸葛尉迟公羊赫连澹台皇甫宗政濮阳公冶太叔申屠公孙慕容仲孙钟离长孙宇文司徒鲜于司空令狐呼延轩辕百里东郭西门南门淳于单于第五左丘梁丘拓跋公西乐正漆雕巫马谷梁段干'.match(
    /../g,
  ) ?? []

const stars = (count: number): string => '*'.repeat(Math.max(0, count))

const plain = (text: string): string => text.normalize('NFKC').replace(/[\s-]/g, '')

/** The last four, and never more than half, so that a short number is not shown nearly whole. */
const tail = (text: string): string => {
  const shown = Math.min(4, Math.floor(text.length / 2))
  return `${stars(text.length - shown)}${text.slice(text.length - shown)}`
}

/** A number that has been masked already: masking twice changes nothing. */
export const isMasked = (text: string): boolean => text.includes('*')

/** 13800138000 → 138****8000, with or without +86, blanks and dashes; other numbers keep a tail (domain.md §6.4, §19). */
export const maskPhone = (phone: string): string => {
  if (isMasked(phone)) return phone
  const text = plain(phone)
  const mobile = /^(?:\+?86)?(1\d{2})\d{4}(\d{4})$/.exec(text)
  return mobile ? `${mobile[1]}****${mobile[2]}` : tail(text.replace('+', ''))
}

/** 440301199001011234 → 440***********1234: first three, last four; other papers keep a tail (domain.md §6.4, §19). */
export const maskIdNo = (idNo: string): string => {
  if (isMasked(idNo)) return idNo
  const text = plain(idNo).toUpperCase()
  return /^(?:\d{15}|\d{17}[\dX])$/.test(text)
    ? `${text.slice(0, 3)}${stars(text.length - 7)}${text.slice(-4)}`
    : tail(text)
}

const signs = new Intl.Segmenter('zh', { granularity: 'grapheme' })

/** 张三 → 张*, 欧阳娜娜 → 欧阳**; a Latin name keeps its first letter: John Smith → J*** (domain.md §6.4). */
export const maskName = (name: string): string => {
  const letters = [...signs.segment(name.trim())].map((each) => each.segment)
  const [first] = letters
  if (first === undefined) return ''
  if (/^\p{Script=Latin}/u.test(first)) return `${first}***`
  const compound = letters.length > 2 && COMPOUND_SURNAMES.includes(letters.slice(0, 2).join(''))
  const surname = compound ? letters.slice(0, 2).join('') : first
  return `${surname}${stars(Math.max(1, letters.length - (compound ? 2 : 1)))}`
}

/** The last four of an identity number: all that a register may keep of a visitor's (domain.md §6.1). */
export const lastFour = (idNo: string): string => plain(idNo).toUpperCase().slice(-4)

/**
 * What a form sends back for a phone it was shown masked: the kept number it stands for, the first that looks like it.
 * A number typed anew is answered as it is; undefined when a mask stands for none of those kept.
 */
export const unmaskedPhone = (given: string, kept: readonly string[]): string | undefined =>
  isMasked(given) ? kept.find((phone) => maskPhone(phone) === given) : given

const cellNumber = /(?<![0-9A-Za-z])(?:\+?86[- ]?)?1\d{2}[- ]?\d{4}[- ]?\d{4}(?!\d)/g
const cellIdNo = /(?<![0-9A-Za-z])(?:\d{17}[\dXx]|\d{15})(?![0-9A-Za-z])/g

/** Masks whatever in a text has the shape of a mobile or identity number: for cells of a stranger's workbook. */
export const maskInText = (text: string): string =>
  text.replace(cellIdNo, maskIdNo).replace(cellNumber, maskPhone)

/** 滨海市南山路 12 号 3 栋 → 滨海市南山路******: town and street, no door (domain.md §0.3). */
export const maskAddress = (address: string): string => {
  const letters = [...address.trim()]
  const shown = Math.min(6, Math.floor(letters.length / 2))
  return isMasked(address) || letters.length === 0
    ? address
    : `${letters.slice(0, shown).join('')}${stars(6)}`
}
