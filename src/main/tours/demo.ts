import { addDays, instantOf } from '../../shared/day'
import { checksFor } from '../../shared/tours/rules'
import type { Post, Tour, TourPlan } from '../../shared/tours/schema'
import type { DemoEstate } from '../center/demo/estate'
import type { Draft } from '../collections'
import type { Context } from '../context'
import { takeNumber } from '../numbers'

const post = (area: Post['area'], name: string, person: string, arriveAt: string, task: string): Post => ({
  area,
  name,
  person,
  phone: '13900000000',
  arriveAt,
  task,
})

const planFor = (
  visitors: string,
  startAt: string,
  endAt: string,
  venue: string,
  kind: TourPlan['kind'],
): TourPlan => {
  const ready = new Date(Date.parse(startAt) - 3_600_000).toISOString()
  return {
    kind,
    visitors,
    guests: [
      { name: '刘建国', title: '副主任' },
      { name: '孙玉兰', title: '处长' },
    ],
    headcount: 24,
    partyA: { name: '高秘书', phone: '13800000001', confirmedAt: ready },
    startAt,
    endAt,
    venue,
    layout: {
      tables: 'uShape',
      seats: 26,
      nameCards: '刘建国、孙玉兰',
      banner: `热烈欢迎${visitors}莅临指导`,
      plants: '会场两侧各 4 盆',
    },
    av: {
      recording: true,
      lights: '主席台与观众席全开',
      microphones: 4,
      projector: true,
      videoConference: false,
      temperature: 24,
    },
    supplies: '茶水 26 份，另备 10%',
    route:
      kind === 'meeting'
        ? []
        : [
            { place: '一层大厅', at: startAt, guide: '周婷', usher: '林晓芸', note: '介绍服务窗口' },
            {
              place: '二层展厅',
              at: new Date(Date.parse(startAt) + 1_200_000).toISOString(),
              guide: '周婷',
              usher: '林晓芸',
              note: '',
            },
          ],
    vehicles: {
      count: 4,
      kinds: '中巴 1、轿车 3',
      plates: '',
      parking: '东广场',
      needTrafficPolice: true,
      partyAReply: '已协调 2 名交警',
    },
    lift: '1 号专梯，引导员林晓芸',
    security: '常规',
    posts: [
      post('venue', '会场', '林晓芸', ready, '布置会场、摆放台签与茶具'),
      post('av', '音视频', '工程部 何师傅', ready, '调试话筒、投影和录音'),
      post('lobby', '大堂引导', '周婷', ready, '迎宾并引导至专梯'),
      post('gate', '大门岗', '秩序部 马队', ready, '礼宾与车辆引导'),
    ],
    budgetFen: 120_000,
    note: '',
  }
}

/** Nothing was agreed after now. */
const sooner = (at: string | null, now: string): string | null => (at !== null && at > now ? now : at)

const addTour = (
  draft: Draft,
  context: Context,
  demo: DemoEstate,
  plan: TourPlan,
  status: Tour['status'],
  ticked: number,
): void => {
  const checks = status === 'planning' || status === 'awaitingApproval' ? [] : checksFor(plan)
  const step = { at: context.now, byId: demo.supervisor.id, byName: demo.supervisor.name, opinion: '' }
  const approval = {
    status: 'preparing' as const,
    at: context.now,
    byId: demo.manager.id,
    byName: demo.manager.name,
    opinion: '同意',
  }
  draft.tours.insert({
    id: context.newId('tour'),
    no: takeNumber(draft, context, 'tour'),
    version: 1,
    status,
    plan: { ...plan, partyA: { ...plan.partyA, confirmedAt: sooner(plan.partyA.confirmedAt, context.now) } },
    checks: checks.map((check, place) =>
      place < ticked
        ? { ...check, state: 'ok' as const, at: context.now, byName: demo.supervisor.name }
        : check,
    ),
    override: null,
    steps: [{ ...step, status: 'planning' }, ...(checks.length > 0 ? [approval] : [])],
    versions: [],
    summary:
      status === 'archived'
        ? {
            attended: 22,
            result: '接待顺利，甲方满意。',
            trouble: '',
            costFen: 98_000,
            byName: demo.supervisor.name,
            at: context.now,
          }
        : null,
    plannedById: demo.supervisor.id,
    createdAt: context.now,
  })
}

/** One archived, one this afternoon with its checks half done, one tomorrow waiting for approval. */
export const seedTours = (draft: Draft, context: Context, demo: DemoEstate): void => {
  const { today } = context
  const yesterday = addDays(today, -6)
  const tomorrow = addDays(today, 1)
  const soon = new Date(Math.ceil((Date.parse(context.now) + 5_400_000) / 900_000) * 900_000).toISOString()
  const later = new Date(Date.parse(soon) + 7_200_000).toISOString()
  addTour(
    draft,
    context,
    demo,
    planFor(
      '滨海区政务考察团',
      instantOf(yesterday, '09:30'),
      instantOf(yesterday, '11:30'),
      '一号会议室',
      'studyVisit',
    ),
    'archived',
    999,
  )
  addTour(draft, context, demo, planFor('省机关事务管理局', soon, later, '多功能厅', 'tour'), 'preparing', 9)
  addTour(
    draft,
    context,
    demo,
    planFor(
      '季度协调会',
      instantOf(tomorrow, '14:00'),
      instantOf(tomorrow, '16:00'),
      '二号会议室',
      'meeting',
    ),
    'awaitingApproval',
    0,
  )
}
