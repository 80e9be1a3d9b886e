import { type UseFormReturnType, useForm } from '@mantine/form'
import type { Post, Stop, TourPlan } from '../../shared/tours/schema'

/** What the form holds: like the plan, with times still to be chosen. */
export interface PlanValues extends Omit<TourPlan, 'startAt' | 'endAt' | 'posts' | 'route'> {
  startAt: string | null
  endAt: string | null
  posts: (Omit<Post, 'arriveAt'> & { arriveAt: string | null })[]
  route: (Omit<Stop, 'at'> & { at: string | null })[]
}

export type PlanForm = UseFormReturnType<PlanValues>

export const BLANK_PLAN: PlanValues = {
  kind: 'tour',
  visitors: '',
  guests: [],
  headcount: 10,
  partyA: { name: '', phone: '', confirmedAt: null },
  startAt: null,
  endAt: null,
  venue: '',
  layout: { tables: 'none', seats: 0, nameCards: '', banner: '', plants: '' },
  av: {
    recording: false,
    lights: '',
    microphones: 0,
    projector: false,
    videoConference: false,
    temperature: null,
  },
  supplies: '',
  route: [],
  vehicles: { count: 0, kinds: '', plates: '', parking: '', needTrafficPolice: false, partyAReply: '' },
  lift: '',
  security: '',
  posts: [],
  budgetFen: null,
  note: '',
}

const HOUR = 3_600_000
const hourBefore = (at: string | null): string | null =>
  at ? new Date(Date.parse(at) - HOUR).toISOString() : null

/** A post is in place an hour before the guests unless said otherwise (domain.md §9.2). */
export const blankPost = (startAt: string | null): PlanValues['posts'][number] => ({
  area: 'venue',
  name: '',
  person: '',
  phone: '',
  arriveAt: hourBefore(startAt),
  task: '',
})

export const blankStop = (startAt: string | null): PlanValues['route'][number] => ({
  place: '',
  at: startAt,
  guide: '',
  usher: '',
  note: '',
})

/** The plan to send; a time left empty stays empty text, which the schema refuses with its field. */
export const planOf = (values: PlanValues): TourPlan => ({
  ...values,
  startAt: values.startAt ?? '',
  endAt: values.endAt ?? '',
  posts: values.posts.map((post) => ({ ...post, arriveAt: post.arriveAt ?? values.startAt ?? '' })),
  route: values.route.map((stop) => ({ ...stop, at: stop.at ?? values.startAt ?? '' })),
})

export const usePlanForm = (): PlanForm => useForm<PlanValues>({ initialValues: BLANK_PLAN })
