import type { Random } from './random'

const SURNAMES = '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤'
const RARE = ['欧阳', '单', '解', '仇', '查', '区', '盖', '上官', '司徒', '诸葛']
const GIVEN = '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华建国文辉玲红玉兰春梅燕鹏飞宇浩晨曦雨欣怡佳琪思远志远子轩梓涵雅婷俊凯嘉豪晓东海波立新永强振宇淑珍慧敏'
const COMPANIES = ['宏达装饰工程有限公司', '锦程商贸有限公司', '和顺物流有限公司', '百味轩餐饮有限公司', '启明教育咨询有限公司', '康宁药房连锁有限公司', '恒信房产经纪有限公司', '新叶便利店有限公司']

/** A believable name; a few have surnames that are read another way than they look (单, 解, 仇). */
export const personName = (random: Random): string => {
  const surname = random.chance(0.03) ? random.pick(RARE) : random.pick([...SURNAMES])
  const given = [...GIVEN]
  return surname + random.pick(given) + (random.chance(0.75) ? random.pick(given) : '')
}

export const companyName = (place: number): string => COMPANIES[place % COMPANIES.length] ?? '锦程商贸有限公司'

/** Numbers from a range no operator hands out. */
export const phone = (random: Random): string => `1${random.pick(['39', '38', '59'])}0000${String(random.between(0, 9999)).padStart(4, '0')}`

export const plate = (random: Random): string =>
  `粤B${random.pick([...'ABCDEFGHJKLMNPQRSTUVWXYZ'])}${String(random.between(0, 9999)).padStart(4, '0')}`
