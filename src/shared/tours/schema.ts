import { z } from 'zod'
import { Instant } from '../day'
import { id } from '../id'
import { Fen } from '../money'

/** domain.md §9.1 类型: meeting service, tour, study visit, inspection. */
export const TourKind = z.enum(['meeting', 'tour', 'studyVisit', 'inspection'])
export type TourKind = z.infer<typeof TourKind>

export const TableLayout = z.enum(['classroom', 'uShape', 'hollowSquare', 'theatre', 'roundTable', 'none'])
export type TableLayout = z.infer<typeof TableLayout>

/** domain.md §9.3. Readiness two hours before is derived from the checks, not a state of its own. */
export const TourStatus = z.enum([
  'planning',
  'awaitingPartyA',
  'awaitingApproval',
  'preparing',
  'underWay',
  'ended',
  'archived',
  'cancelled',
])
export type TourStatus = z.infer<typeof TourStatus>

/** Where a post stands; each area brings its own check list (domain.md §9.2). */
export const PostArea = z.enum([
  'venue',
  'av',
  'lobby',
  'lift',
  'route',
  'parking',
  'gate',
  'restroom',
  'pantry',
  'emergency',
])
export type PostArea = z.infer<typeof PostArea>

const short = z.string().trim().max(60)
const text = z.string().trim().max(300)

export const Guest = z.strictObject({ name: short.min(1, 'tours.guestNameNeeded'), title: short })

export const Post = z.strictObject({
  area: PostArea,
  name: short.min(1, 'tours.postNameNeeded'),
  person: short.min(1, 'tours.postPersonNeeded'),
  phone: z.string().trim().max(30),
  arriveAt: Instant,
  task: text.min(1, 'tours.postTaskNeeded'),
})
export type Post = z.infer<typeof Post>

export const Stop = z.strictObject({
  place: short.min(1, 'tours.stopPlaceNeeded'),
  at: Instant,
  guide: short,
  usher: short,
  note: text,
})
export type Stop = z.infer<typeof Stop>

/** Everything domain.md §9.1 marks R, and the optional facts a run sheet prints. */
export const TourPlan = z.strictObject({
  kind: TourKind,
  visitors: z.string().trim().min(1, 'tours.visitorsNeeded').max(80),
  guests: z.array(Guest).max(60),
  headcount: z.int('tours.headcountNeeded').min(1, 'tours.headcountNeeded').max(5000),
  partyA: z.strictObject({
    name: short.min(1, 'tours.partyANeeded'),
    phone: z.string().trim().min(3, 'tours.partyAPhoneNeeded').max(30),
    confirmedAt: Instant.nullable(),
  }),
  startAt: Instant,
  endAt: Instant,
  venue: z.string().trim().min(1, 'tours.venueNeeded').max(80),
  layout: z.strictObject({
    tables: TableLayout,
    seats: z.int().min(0).max(5000),
    nameCards: z.string().trim().max(2000),
    banner: text,
    plants: text,
  }),
  av: z.strictObject({
    recording: z.boolean(),
    lights: text,
    microphones: z.int().min(0).max(200),
    projector: z.boolean(),
    videoConference: z.boolean(),
    temperature: z.int().min(10).max(35).nullable(),
  }),
  supplies: text,
  route: z.array(Stop).max(40),
  vehicles: z.strictObject({
    count: z.int().min(0).max(500),
    kinds: text,
    plates: text,
    parking: short,
    needTrafficPolice: z.boolean(),
    partyAReply: text,
  }),
  lift: text,
  security: text,
  posts: z.array(Post).max(60),
  budgetFen: Fen.nullable(),
  note: text,
})
export type TourPlan = z.infer<typeof TourPlan>

export const CheckState = z.enum(['open', 'ok', 'fault'])
export type CheckState = z.infer<typeof CheckState>

/** One line of the list two hours before. `item` is a code of the area's list, a word key. */
export const TourCheck = z.strictObject({
  area: PostArea,
  post: z.string(),
  person: z.string(),
  item: z.string(),
  state: CheckState,
  at: Instant.nullable(),
  byName: z.string(),
  remark: z.string().max(200),
})
export type TourCheck = z.infer<typeof TourCheck>

export const TourStep = z.strictObject({
  status: TourStatus,
  at: Instant,
  byId: id('staff'),
  byName: z.string(),
  opinion: z.string().max(300),
})

/** 接待任务单. A change after approval makes a new version; the older one stays in `versions`. */
export const Tour = z.strictObject({
  id: id('tour'),
  no: z.string(),
  version: z.int().min(1),
  status: TourStatus,
  plan: TourPlan,
  checks: z.array(TourCheck),
  /** The manager let it begin although checks were open. */
  override: z.strictObject({ byName: z.string(), at: Instant, reason: z.string() }).nullable(),
  steps: z.array(TourStep),
  versions: z.array(
    z.strictObject({
      version: z.int(),
      at: Instant,
      byName: z.string(),
      reason: z.string(),
      plan: TourPlan,
      /** As far as they were ticked by then. */
      checks: z.array(TourCheck).optional(),
    }),
  ),
  summary: z
    .strictObject({
      attended: z.int().min(0).max(5000),
      result: z.string().max(1000),
      trouble: z.string().max(1000),
      costFen: Fen.nullable(),
      byName: z.string(),
      at: Instant,
    })
    .nullable(),
  plannedById: id('staff'),
  createdAt: Instant,
})
export type Tour = z.infer<typeof Tour>
