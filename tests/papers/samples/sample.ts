import { capitals } from '../../../src/shared/capitals'
import { formatFen } from '../../../src/shared/money'
import type { PaperData, PaperKind } from '../../../src/shared/papers'

export const AMOUNTS = ['short', 'typical', 'extreme'] as const
export type Amount = (typeof AMOUNTS)[number]

/** A paper as somebody might ask for it. */
export interface Sample<K extends PaperKind> {
  readonly data: PaperData[K]
  /** What must be on it in every language. */
  readonly says: readonly string[]
  readonly reprint?: number
  readonly voided?: { readonly at: string; readonly byName: string; readonly reason: string }
}

export type Samples<K extends PaperKind> = Readonly<Record<Amount, Sample<K>>>
/** Other states a paper may be in, by name. */
export type More<K extends PaperKind> = Readonly<Record<string, Sample<K>>>

export const CENTER = '锦绣花园服务中心'
export const LONG_CENTER = '深圳市南山区锦绣山水花园(二期)及创新科技大厦物业服务中心'
/** 60 letters: the longest a payer may be. */
export const LONG_NAME =
  '深圳市宏达昌盛建筑装饰设计工程股份有限公司南山区科技园北区锦绣山水花园二期项目施工管理部(代业主欧阳慕容㛃交款)有限'
export const RARE_NAMES = '𠮷野龘㛃'
/** What a telephone types into a field that somebody dictates. */
export const EMOJI = '😀'
export const LATIN_NAME = 'Maximilian-Alexander von Württemberg-Österreich'
export const AT = '2026-11-23T02:15:30.000Z'

/** Figures and capitals of one amount, as papers show them. */
export const both = (fen: number): readonly string[] => [formatFen(fen), capitals(fen)]
