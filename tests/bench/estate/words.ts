import type { Id } from '../../../src/shared/id'

const SURNAMES = '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜'
const GIVEN = '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰建国文辉力晨宇欣怡梓涵浩然子轩雨婷思远'

/** A number that looks like chance and is the same in every run: 0 … `below` - 1. */
export const scattered = (n: number, below: number): number => (Math.imul(n + 1, 2_654_435_761) >>> 8) % below

const letter = (text: string, n: number): string => text[scattered(n, text.length)] as string

export const personName = (n: number): string =>
  letter(SURNAMES, n) + letter(GIVEN, n * 3 + 1) + (n % 4 === 0 ? '' : letter(GIVEN, n * 7 + 2))

export const phoneOf = (n: number): string => `13${String(100_000_000 + ((n * 7_919) % 899_999_999))}`

/** Every text distinct, as real ones are: shared strings would flatter the memory figures. */
export const remark = (n: number): string =>
  `第${n}号备注：${personName(n * 5 + 3)}来电说明${(n * 7919) % 100_003}`

/** Ids as long and as random as the product's own. */
export const idOf = <K extends string>(kind: K, n: number): Id<K> =>
  `${kind}_${(Math.imul(n, 2_246_822_519) >>> 0).toString(16).padStart(8, '0')}${n.toString(16).padStart(10, '0')}` as Id<K>

/** The five years that end with the month of the benches' today, oldest first: `2021-12` … `2026-11`. */
export const monthAt = (month: number): string =>
  `${2021 + Math.floor((month + 11) / 12)}-${String(((month + 11) % 12) + 1).padStart(2, '0')}`
