import type { Reply } from '../../src/shared/problem'
import type { Post, TourPlan } from '../../src/shared/tours/schema'

export const NOW = '2026-11-23T02:00:00.000Z'
export const START = '2026-11-23T08:00:00.000Z'
export const END = '2026-11-23T10:00:00.000Z'

export const postOf = (area: Post['area'], over: Partial<Post> = {}): Post => ({
  area,
  name: `${area}岗`,
  person: '周婷',
  phone: '',
  arriveAt: '2026-11-23T07:00:00.000Z',
  task: '按清单检查',
  ...over,
})

export const planOf = (over: Partial<TourPlan> = {}): TourPlan => ({
  kind: 'tour',
  visitors: '市机关事务局',
  guests: [{ name: '刘局长', title: '局长' }],
  headcount: 12,
  partyA: { name: '高秘书', phone: '13800000001', confirmedAt: null },
  startAt: START,
  endAt: END,
  venue: '一号会议室',
  layout: { tables: 'uShape', seats: 14, nameCards: '', banner: '', plants: '' },
  av: {
    recording: false,
    lights: '',
    microphones: 2,
    projector: false,
    videoConference: false,
    temperature: null,
  },
  supplies: '',
  route: [{ place: '展厅', at: START, guide: '周婷', usher: '', note: '' }],
  vehicles: { count: 0, kinds: '', plates: '', parking: '', needTrafficPolice: false, partyAReply: '' },
  lift: '',
  security: '',
  posts: [postOf('lobby'), postOf('gate')],
  budgetFen: null,
  note: '',
  ...over,
})

export const codeOf = (reply: Reply<unknown>): string => (reply.ok ? 'done' : reply.problem.code)
