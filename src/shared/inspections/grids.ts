import type { DefectPart } from '../defects/schema'
import type { DefectCategory } from '../defects/warranty'
import type { UnitUse } from '../estate/schema'
import type { GridItem, GridRoom, InspectionTemplate, ItemGroup } from './schema'

type Room = readonly [code: string, name: string, nameEn: string, part: DefectPart]
type Item = readonly [
  code: string,
  group: ItemGroup,
  name: string,
  nameEn: string,
  category: DefectCategory,
  rooms: string,
  standard: string,
  standardEn: string,
]

const HOME_ROOMS: readonly Room[] = [
  ['living', '客厅', 'Living room', 'livingRoom'],
  ['bed1', '主卧', 'Bedroom 1', 'bedroom'],
  ['bed2', '次卧', 'Bedroom 2', 'bedroom'],
  ['kitchen', '厨房', 'Kitchen', 'kitchen'],
  ['bath', '卫生间', 'Bathroom', 'bathroom'],
  ['balcony', '阳台', 'Balcony', 'balcony'],
]

const DRY = 'living bed1 bed2'
const ALL = 'living bed1 bed2 kitchen bath balcony'

/** domain.md §2.6, item grid as sourced; standards are ours 〔I〕. */
const HOME: readonly Item[] = [
  [
    'walls',
    'structure',
    '墙面',
    'Walls',
    'surfaces',
    ALL,
    '平整，无空鼓、裂缝、污渍',
    'Even; no hollows, cracks or stains',
  ],
  [
    'floor',
    'structure',
    '地面',
    'Floor',
    'surfaces',
    ALL,
    '平整，无空鼓、起砂、破损',
    'Even; no hollows, dust or damage',
  ],
  [
    'ceiling',
    'structure',
    '天花',
    'Ceiling',
    'surfaces',
    ALL,
    '无裂缝、渗漏痕迹',
    'No cracks, no signs of leaks',
  ],
  [
    'doors',
    'structure',
    '门',
    'Doors',
    'doorsWindows',
    'living bed1 bed2 kitchen bath',
    '开关顺畅，锁具、五金完好',
    'Move freely; locks and fittings sound',
  ],
  [
    'windows',
    'structure',
    '窗、玻璃',
    'Windows, glass',
    'doorsWindows',
    ALL,
    '开关顺畅，密封、玻璃无损',
    'Move freely; seals and glass sound',
  ],
  [
    'box',
    'electrical',
    '配电箱',
    'Fuse box',
    'electrical',
    'living',
    '回路标识齐全，漏保试跳正常',
    'Circuits marked; breaker trips when tested',
  ],
  [
    'sockets',
    'electrical',
    '开关、插座',
    'Switches, sockets',
    'electrical',
    ALL,
    '通电正常，安装牢固',
    'Live and fixed',
  ],
  ['lights', 'electrical', '照明', 'Lights', 'lamps', ALL, '点亮正常', 'Light up'],
  [
    'network',
    'electrical',
    '网络、电话、对讲',
    'Network, intercom',
    'equipment',
    'living bed1',
    '信号、通话正常',
    'Signal and speech work',
  ],
  [
    'supply',
    'plumbing',
    '给水',
    'Water supply',
    'plumbing',
    'kitchen bath balcony',
    '水压正常，接口无渗漏',
    'Pressure good; joints dry',
  ],
  [
    'drain',
    'plumbing',
    '下水、地漏',
    'Drains',
    'blockage',
    'kitchen bath balcony',
    '排水通畅，无返味',
    'Drain freely; no smell',
  ],
  [
    'proof',
    'plumbing',
    '防水',
    'Waterproofing',
    'leakBath',
    'kitchen bath balcony',
    '闭水试验无渗漏',
    'No leak in the ponding test',
  ],
  [
    'sanitary',
    'plumbing',
    '洁具、橱柜',
    'Fittings, cabinets',
    'fitOut',
    'kitchen bath',
    '安装牢固，无破损',
    'Fixed and undamaged',
  ],
  [
    'air',
    'hvac',
    '空调、预留孔',
    'Air conditioning',
    'hvac',
    DRY,
    '孔位、排水管齐全',
    'Openings and drain pipes there',
  ],
  [
    'fire',
    'fire',
    '烟感、燃气报警',
    'Smoke and gas alarms',
    'equipment',
    'living kitchen',
    '在位，测试正常',
    'In place; test works',
  ],
  ['other', 'other', '其他', 'Other', 'other', 'living', '无其他问题', 'Nothing else wrong'],
]

const OFFICE_ROOMS: readonly Room[] = [
  ['office', '办公区', 'Office area', 'office'],
  ['meeting', '会议室', 'Meeting room', 'office'],
  ['pantry', '茶水间', 'Pantry', 'kitchen'],
  ['toilet', '卫生间', 'Washroom', 'bathroom'],
]

const SHOP_ROOMS: readonly Room[] = [
  ['shop', '铺面', 'Shop floor', 'other'],
  ['back', '后场', 'Back room', 'other'],
  ['toilet', '卫生间', 'Washroom', 'bathroom'],
]

const built = (item: Item, rooms: readonly string[]): GridItem => {
  const [code, group, name, nameEn, category, , standard, standardEn] = item
  return { code, group, name, nameEn, category, rooms: [...rooms], standard, standardEn }
}

const roomOf = ([code, name, nameEn, part]: Room): GridRoom => ({ code, name, nameEn, part })

const WET_CODES: ReadonlySet<string> = new Set(['supply', 'drain', 'proof', 'sanitary'])
const ONCE: ReadonlySet<string> = new Set(['box', 'other'])

/** The items of a home for other rooms: what has to do with water only where there is water. */
const fitted = (rooms: readonly Room[], wet: readonly string[]): readonly GridItem[] =>
  HOME.map((item) => {
    const all = rooms.map(([code]) => code)
    if (WET_CODES.has(item[0])) return built(item, wet)
    return built(item, ONCE.has(item[0]) ? all.slice(0, 1) : all)
  })

const grid = (
  code: string,
  name: string,
  nameEn: string,
  uses: readonly UnitUse[],
  rooms: readonly Room[],
  items: readonly GridItem[],
): InspectionTemplate => ({
  id: `inspectiontemplate_${code}1` as InspectionTemplate['id'],
  code,
  version: 1,
  name,
  nameEn,
  uses: [...uses],
  layouts: [],
  rooms: rooms.map(roomOf),
  items: [...items],
  retired: false,
  at: '2020-01-01T00:00:00.000Z',
  byName: '',
})

/** Grids a center begins with, until it has its own. */
export const FIRST_GRIDS: readonly InspectionTemplate[] = [
  grid(
    'home',
    '住宅验房表',
    'Home',
    ['home'],
    HOME_ROOMS,
    HOME.map((item) => built(item, item[5].split(' '))),
  ),
  grid(
    'office',
    '办公验房表',
    'Office',
    ['office', 'other'],
    OFFICE_ROOMS,
    fitted(OFFICE_ROOMS, ['pantry', 'toilet']),
  ),
  grid('shop', '商铺验房表', 'Shop', ['shop', 'storage'], SHOP_ROOMS, fitted(SHOP_ROOMS, ['toilet'])),
]
