import type { DefectPart, Severity } from '../../shared/defects/schema'
import type { DefectCategory } from '../../shared/defects/warranty'

/** One believable defect: where, what, and how far it has come. */
export interface Story {
  readonly part: DefectPart
  readonly place: string
  readonly category: DefectCategory
  readonly severity: Severity
  readonly description: string
}

export const STORIES: readonly Story[] = [
  {
    part: 'bathroom',
    place: '主卫',
    category: 'leakBath',
    severity: 'leak',
    description: '闭水试验楼下顶板有渗水印，疑似地漏根部防水破损',
  },
  {
    part: 'livingRoom',
    place: '电视墙',
    category: 'surfaces',
    severity: 'general',
    description: '墙面空鼓约 30×40 cm，敲击有空响',
  },
  {
    part: 'bedroom',
    place: '次卧窗',
    category: 'doorsWindows',
    severity: 'general',
    description: '推拉窗关不严，密封胶条脱落',
  },
  {
    part: 'kitchen',
    place: '水槽下',
    category: 'plumbing',
    severity: 'general',
    description: '下水管接头滴水',
  },
  {
    part: 'entrance',
    place: '入户门',
    category: 'doorsWindows',
    severity: 'major',
    description: '入户门变形，锁舌不到位，须更换门扇',
  },
  {
    part: 'livingRoom',
    place: '阳台推拉门上方',
    category: 'leakWall',
    severity: 'leak',
    description: '雨后外墙渗水，墙纸起泡',
  },
  {
    part: 'bedroom',
    place: '主卧插座',
    category: 'electrical',
    severity: 'urgent',
    description: '插座带电不稳，保护器跳闸',
  },
  {
    part: 'balcony',
    place: '生活阳台',
    category: 'blockage',
    severity: 'general',
    description: '地漏排水缓慢，疑有砂浆堵塞',
  },
  {
    part: 'livingRoom',
    place: '客厅顶',
    category: 'surfaces',
    severity: 'general',
    description: '顶面有一道约 1.2 m 细裂缝',
  },
  {
    part: 'bathroom',
    place: '客卫',
    category: 'lamps',
    severity: 'general',
    description: '镜前灯不亮',
  },
]
