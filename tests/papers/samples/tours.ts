import type { NameCards, PostTaskCards, RunSheet, VehiclePasses } from '../../../src/shared/tours/papers'
import { CHECK_ITEMS } from '../../../src/shared/tours/rules'
import type { Post, TourPlan } from '../../../src/shared/tours/schema'
import {
  AT,
  CENTER,
  EMOJI,
  LATIN_NAME,
  LONG_CENTER,
  LONG_NAME,
  type More,
  RARE_NAMES,
  type Samples,
} from './sample'

const START = '2026-11-25T01:30:00.000Z'
const END = '2026-11-25T03:30:00.000Z'

const post = (facts: Partial<Post> = {}): Post => ({
  area: 'lobby',
  name: '大堂引导',
  person: '林晓',
  phone: '136****2201',
  arriveAt: '2026-11-25T00:30:00.000Z',
  task: '站位于大堂东侧，按来宾名单引导至专梯；核对欢迎屏内容。',
  ...facts,
})

const plan = (facts: Partial<TourPlan> = {}): TourPlan => ({
  kind: 'tour',
  visitors: '市住房和建设局调研组',
  guests: [
    { name: '刘建国', title: '处长' },
    { name: '孙玉兰', title: '副处长' },
  ],
  headcount: 12,
  partyA: { name: '周主任', phone: '139****6677', confirmedAt: AT },
  startAt: START,
  endAt: END,
  venue: '一号会议室',
  layout: { tables: 'uShape', seats: 16, nameCards: '刘建国、孙玉兰', banner: '热烈欢迎', plants: '4 盆' },
  av: {
    recording: true,
    lights: '全开',
    microphones: 3,
    projector: true,
    videoConference: false,
    temperature: 24,
  },
  supplies: '茶水 16 份，备量 10%',
  route: [
    { place: '大堂', at: START, guide: '陈静', usher: '林晓', note: '' },
    { place: '消防控制室', at: '2026-11-25T01:50:00.000Z', guide: '陈静', usher: '林晓', note: '' },
  ],
  vehicles: {
    count: 3,
    kinds: '商务车 2 辆、中巴 1 辆',
    plates: '粤B12345、粤B67890',
    parking: '地面 A 区',
    needTrafficPolice: true,
    partyAReply: '同意，已安排 2 人',
  },
  lift: '2 号梯专用',
  security: '一级，备勤 2 人',
  posts: [post(), post({ area: 'gate', name: '大门岗', person: '何军', task: '核对车牌，敬礼放行。' })],
  budgetFen: 80_000,
  note: '',
  ...facts,
})

const checksOf = (posts: readonly Post[]): RunSheet['checks'] =>
  posts.flatMap((each) =>
    CHECK_ITEMS[each.area].map((item) => ({
      area: each.area,
      post: each.name,
      person: each.person,
      item,
      state: 'open' as const,
      at: null,
      byName: '',
      remark: '',
    })),
  )

const sheet = (made: TourPlan, facts: Partial<RunSheet> = {}): RunSheet => ({
  centerName: CENTER,
  no: 'JD-202611-0006',
  version: 2,
  status: 'preparing',
  superseded: false,
  plan: made,
  checks: checksOf(made.posts),
  plannedByName: '吴桐',
  approvedByName: '赵敏',
  approvedAt: AT,
  qr: '',
  ...facts,
})

const manyPosts = Array.from({ length: 60 }, (_, place) =>
  post({
    name: `岗位${place + 1}`,
    person: place % 2 ? RARE_NAMES : LATIN_NAME.slice(0, 40),
    task: LONG_NAME,
  }),
)

const bare = plan({
  budgetFen: 1,
  guests: [],
  route: [],
  posts: [],
  vehicles: { count: 0, kinds: '', plates: '', parking: '', needTrafficPolice: false, partyAReply: '' },
})
const full = plan({
  visitors: LONG_NAME,
  guests: Array.from({ length: 60 }, (_, place) => ({ name: `来宾${place + 1}`, title: '副主任委员' })),
  route: Array.from({ length: 40 }, (_, place) => ({
    place: `第 ${place + 1} 站 创新展厅与运行保障中心`,
    at: START,
    guide: '陈静',
    usher: RARE_NAMES,
    note: '',
  })),
  posts: manyPosts,
  budgetFen: 9_999_999_999,
  note: `${EMOJI} ${LONG_NAME}`,
})

export const runSheetSamples: Samples<'runSheet'> = {
  short: {
    data: sheet(bare, { status: 'planning', approvedAt: null, approvedByName: '' }),
    says: ['JD-202611-0006'],
  },
  typical: {
    data: sheet(plan(), { qr: 'SC1:JD-202611-0006:AbCdEfGh' }),
    says: ['市住房和建设局调研组', '刘建国', '地面 A 区', '林晓'],
  },
  extreme: {
    data: sheet(full, { centerName: LONG_CENTER }),
    says: [LONG_NAME, '岗位60', RARE_NAMES, '来宾60'],
  },
}

export const moreRunSheets: More<'runSheet'> = {
  cancelled: { data: sheet(plan(), { status: 'cancelled' }), says: ['JD-202611-0006'] },
  superseded: { data: sheet(plan(), { version: 1, superseded: true }), says: ['JD-202611-0006'], reprint: 1 },
}

const passes = (facts: Partial<VehiclePasses>): VehiclePasses => ({
  centerName: CENTER,
  centerPhone: '0755-26001234',
  no: 'JD-202611-0006',
  visitors: '市住房和建设局调研组',
  plates: ['粤B12345'],
  qrs: [],
  parking: '地面 A 区',
  startAt: START,
  endAt: END,
  cancelled: false,
  ...facts,
})

export const vehiclePassSamples: Samples<'vehiclePass'> = {
  short: { data: passes({ plates: [''] }), says: ['JD-202611-0006-01'] },
  typical: {
    data: passes({ plates: ['粤B12345', '粤BD67890', ''] }),
    says: ['粤B12345', '粤BD67890', '地面 A 区'],
  },
  extreme: {
    data: passes({
      centerName: LONG_CENTER,
      visitors: LONG_NAME,
      plates: ['使014578临时专用车辆', '粤B12345'],
      parking: `${RARE_NAMES}${EMOJI}`,
      cancelled: true,
    }),
    says: [LONG_NAME, '使014578'],
  },
}

const cardsOf = (made: TourPlan, centerName = CENTER): PostTaskCards => ({
  centerName,
  no: 'JD-202611-0006',
  version: 2,
  visitors: made.visitors,
  venue: made.venue,
  startAt: made.startAt,
  partyA: { name: made.partyA.name, phone: made.partyA.phone },
  posts: made.posts.map(({ name, person, arriveAt, task, area }) => ({
    name,
    person,
    arriveAt,
    task,
    checks: CHECK_ITEMS[area],
  })),
})

export const postTaskCardSamples: Samples<'postTaskCard'> = {
  short: {
    data: { ...cardsOf(plan()), posts: cardsOf(plan()).posts.slice(0, 1) },
    says: ['大堂引导', '林晓'],
  },
  typical: { data: cardsOf(plan()), says: ['大门岗', '何军', '周主任'] },
  extreme: {
    data: cardsOf(
      { ...full, posts: manyPosts.slice(0, 12).map((each) => ({ ...each, task: `${EMOJI} ${each.task}` })) },
      LONG_CENTER,
    ),
    says: [LONG_NAME, RARE_NAMES],
  },
}

const names = (cards: NameCards['cards']): NameCards => ({ no: 'JD-202611-0006', cards })

export const nameCardsSamples: Samples<'nameCards'> = {
  short: { data: names([{ name: '刘建国', title: '' }]), says: ['刘建国'] },
  typical: {
    data: names([
      { name: '刘建国', title: '处长' },
      { name: '欧阳娜娜', title: '副处长' },
    ]),
    says: ['刘建国', '欧阳娜娜', '副处长'],
  },
  extreme: {
    data: names([
      { name: LATIN_NAME, title: 'Ministerialdirektorin' },
      { name: RARE_NAMES, title: `${EMOJI} ${LONG_NAME.slice(0, 30)}` },
      { name: LONG_NAME, title: '' },
    ]),
    says: [RARE_NAMES, LONG_NAME],
  },
}
