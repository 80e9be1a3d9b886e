import { formatArea } from '../../shared/money'

/** 8976, ㎡ → `89.76 ㎡`; 200, 个 → `2 个`: idle decimals are dropped for things that are counted. */
export const quantityText = (line: { readonly quantityCenti: number; readonly unitName: string }): string => {
  const text = formatArea(line.quantityCenti)
  return `${line.unitName === '㎡' ? text : text.replace(/\.00$/, '')} ${line.unitName}`
}
