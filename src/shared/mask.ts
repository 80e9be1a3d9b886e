const COMPOUND_SURNAMES = ['欧阳', '太史', '端木', '上官', '司马', '东方', '独孤', '南宫', '万俟', '闻人', '夏侯', '诸葛', '尉迟', '公羊', '赫连', '澹台', '皇甫', '宗政', '濮阳', '公冶', '太叔', '申屠', '公孙', '慕容', '仲孙', '钟离', '长孙', '宇文', '司徒', '鲜于', '司空', '令狐']

const stars = (count: number): string => '*'.repeat(Math.max(0, count))

/** 13800138000 → 138****8000; shorter numbers keep their last four at most (domain.md §6.4). */
export const maskPhone = (phone: string): string => {
  const text = phone.trim()
  if (/^\d{11}$/.test(text)) return `${text.slice(0, 3)}****${text.slice(-4)}`
  return text.length <= 4 ? stars(text.length) : `${stars(text.length - 4)}${text.slice(-4)}`
}

/** 440301199001011234 → 440***********1234: the first three and the last four (domain.md §6.4, §19). */
export const maskIdNo = (idNo: string): string => {
  const text = idNo.trim()
  if (text.length <= 7) return text.length <= 2 ? stars(text.length) : `${stars(text.length - 2)}${text.slice(-2)}`
  return `${text.slice(0, 3)}${stars(text.length - 7)}${text.slice(-4)}`
}

/** 张三 → 张*, 欧阳娜娜 → 欧阳**; a Latin name keeps its first letter (domain.md §6.4). */
export const maskName = (name: string): string => {
  const letters = [...name.trim()]
  if (letters.length <= 1) return letters.join('')
  const surname = COMPOUND_SURNAMES.find((each) => name.trim().startsWith(each) && letters.length > 2)
  const kept = surname ? 2 : 1
  return `${letters.slice(0, kept).join('')}${stars(letters.length - kept)}`
}

/** The last four of an identity number: all that a register may keep of a visitor's (domain.md §6.1). */
export const lastFour = (idNo: string): string => idNo.trim().slice(-4)
