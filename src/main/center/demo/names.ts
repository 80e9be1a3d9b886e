import type { Random } from './random'

/** About as often as at a real desk: the first few again and again. */
const SURNAMES = [
  ...'王王王李李李张张张刘刘陈陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤',
]
/** Read another way than they look (单 Shàn, 解 Xiè, 仇 Qiú, 查 Zhā, 区 Ōu, 盖 Gě, 曾 Zēng) or two characters long. */
const RARE = ['欧阳', '单', '解', '仇', '查', '区', '盖', '上官', '司徒', '诸葛', '朴', '尉迟']
const MEN = '伟强磊军洋勇杰涛明超刚平辉鹏飞宇浩凯峰斌建国文俊志海东波立新永振豪晓林成龙亮健毅'
const WOMEN = '芳娜敏静丽艳娟秀霞桂英华红玉兰春梅燕雨欣怡佳琪思慧婷雅淑珍颖雪琳洁莉倩楠蕾'
const CHILDREN = [
  '子轩',
  '梓涵',
  '雨桐',
  '浩然',
  '欣怡',
  '宇航',
  '诗涵',
  '一诺',
  '可馨',
  '俊熙',
  '梦瑶',
  '博文',
]
const BUSINESSES = [
  '新叶便利店',
  '百味轩餐饮',
  '康宁大药房',
  '恒信房产经纪',
  '阳光洗衣',
  '小橡树托管',
  '美丽剪影理发',
  '鲜果时光',
  '老街牛肉面',
  '启明文具',
  '安居五金',
  '四海快递驿站',
  '甜心烘焙',
  '宠爱动物诊所',
  '知行书吧',
  '和顺水产',
]
const BUREAUS = [
  '市行政审批局',
  '市人力资源和社会保障局',
  '市自然资源局',
  '市住房和城乡建设局',
  '市市场监督管理局',
  '市公安局出入境管理处',
  '市税务局办税服务厅',
  '市医疗保障局',
  '市民政局',
  '市司法局公证处',
  '市公积金管理中心',
  '市不动产登记中心',
  '市政务服务数据管理局',
  '市公共资源交易中心',
  '市信访局',
  '市档案馆',
]

const givenName = (random: Random): string => {
  if (random.chance(0.12)) return random.pick(CHILDREN)
  const from = [...(random.chance(0.5) ? MEN : WOMEN)]
  return random.pick(from) + (random.chance(0.72) ? random.pick(from) : '')
}

/** A believable name. */
export const personName = (random: Random): string =>
  (random.chance(0.035) ? random.pick(RARE) : random.pick(SURNAMES)) + givenName(random)

/** One of the surnames that trip up a search by pinyin. */
export const rareName = (place: number, random: Random): string =>
  (RARE[place % RARE.length] ?? '单') + givenName(random)

/** The surname of a family and another given name. */
export const relativeOf = (name: string, random: Random): string => {
  const rare = RARE.find((surname) => name.startsWith(surname))
  return (rare ?? name.slice(0, 1)) + givenName(random)
}

export const businessName = (place: number): string => BUSINESSES[place % BUSINESSES.length] ?? ''
export const bureauName = (place: number): string => BUREAUS[place % BUREAUS.length] ?? ''

/** Numbers from a range no operator hands out. */
export const phone = (random: Random): string =>
  `1${random.pick(['38', '39', '59'])}0000${String(random.between(0, 9999)).padStart(4, '0')}`

const letters = [...'ABCDEFGHJKLMNPQRSTUVWXYZ']
const digits = (random: Random, count: number): string =>
  String(random.between(0, 10 ** count - 1)).padStart(count, '0')

/** Three in ten are electric cars with the longer plate. */
export const plate = (random: Random): string =>
  random.chance(0.3) ? `粤BD${digits(random, 5)}` : `粤B${random.pick(letters)}${digits(random, 4)}`

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** An identity number with a right check digit, of a province that does not exist: nobody has it. */
export const residentId = (serial: number): string => {
  const born = `${1950 + ((serial * 7) % 50)}${String(1 + (serial % 12)).padStart(2, '0')}${String(1 + (serial % 28)).padStart(2, '0')}`
  const body = `990301${born}${String((serial * 13) % 1000).padStart(3, '0')}`
  const sum = [...body].reduce((all, figure, at) => all + Number(figure) * (WEIGHTS[at] ?? 0), 0)
  return body + ('10X98765432'[sum % 11] ?? '')
}
