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
