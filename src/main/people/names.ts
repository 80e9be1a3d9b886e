import { pinyin } from 'pinyin-pro'

export interface NameKeys {
  /** `zhangwei`, without tones or gaps. */
  readonly full: string
  /** `zw`. */
  readonly initials: string
}

const cache = new Map<string, NameKeys>()

/** How a name is typed on a keyboard: surnames by their own reading (单 shan, 仇 qiu). Kept, since names repeat. */
export const nameKeys = (name: string): NameKeys => {
  const known = cache.get(name)
  if (known) return known
  const syllables = pinyin(name, { toneType: 'none', type: 'array', mode: 'surname', nonZh: 'consecutive' })
  const keys = {
    full: syllables.join('').toLowerCase().replace(/\s/g, ''),
    initials: syllables
      .map((syllable) => syllable.charAt(0))
      .join('')
      .toLowerCase(),
  }
  cache.set(name, keys)
  return keys
}

const isPlain = (text: string): boolean => {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7f) return false
  return true
}

/** Puts names by pinyin and numbers by value (2 before 10) when compared sign by sign. */
export const orderOf = (text: string): string => {
  const lower = text.toLowerCase()
  const said = isPlain(lower) ? lower : `${nameKeys(text).full} ${lower}`
  return said.replace(/\d+/g, (digits) => digits.padStart(8, '0'))
}
