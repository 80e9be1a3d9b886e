import type { Day } from '../day'
import { diffDays } from '../day'
import { isOver, isOverdue } from './rules'
import type { Defect, Recheck } from './schema'

type Counted = Pick<Defect, 'status' | 'foundOn' | 'dueOn' | 'closedOn' | 'reopened' | 'disputed'> & {
  readonly rechecks: readonly Pick<Recheck, 'ok'>[]
}

/** What 〔2.7〕 counts; a rate is null where there is nothing to divide by. */
export interface DefectFigures {
  readonly total: number
  readonly open: number
  readonly closed: number
  readonly overdue: number
  readonly disputed: number
  readonly reopened: number
  /** 整改完成率 = 已销项 ÷ 应完成, in 0.01 %. */
  readonly doneBp: number | null
  /** 整改及时率 = 期限内销项 ÷ 到期应销项, in 0.01 %. */
  readonly inTimeBp: number | null
  /** 一次合格率 = 首次复验合格 ÷ 复验总数, in 0.01 %. */
  readonly firstPassBp: number | null
}

/** part ÷ whole in 0.01 %, half up; null for a whole of nothing. */
export const rateBp = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.floor((part * 20_000 + whole) / (whole * 2))

const count = <T>(all: readonly T[], fits: (each: T) => boolean): number => all.filter(fits).length

/** domain.md §2.7 over defects that were not voided, as they stand on a day. */
export const defectFigures = (defects: readonly Counted[], today: Day): DefectFigures => {
  const all = defects.filter((defect) => defect.status !== 'voided')
  const closed = count(all, (defect) => defect.status === 'closed')
  // Due by now: those whose day has come, and those that were closed before it.
  const due = all.filter(
    (defect) => defect.dueOn !== null && (defect.dueOn <= today || defect.status === 'closed'),
  )
  const inTime = count(
    due,
    ({ status, closedOn, dueOn }) =>
      status === 'closed' && closedOn !== null && dueOn !== null && closedOn <= dueOn,
  )
  const rechecks = all.reduce((sum, defect) => sum + defect.rechecks.length, 0)
  return {
    total: all.length,
    open: all.length - closed,
    closed,
    overdue: count(all, (defect) => isOverdue(defect, today)),
    disputed: count(all, (defect) => defect.disputed !== null && !isOver(defect)),
    reopened: all.reduce((sum, defect) => sum + defect.reopened, 0),
    doneBp: rateBp(closed, all.length),
    inTimeBp: rateBp(inTime, due.length),
    firstPassBp: rateBp(
      count(all, ({ rechecks: found }) => found[0]?.ok === true),
      rechecks,
    ),
  }
}

/** How old open defects are, in days since they were found: up to 7, 15, 30, 90, older. */
export const AGES = [7, 15, 30, 90] as const

/** Open defects by age, one figure more than `AGES`. */
export const ageing = (defects: readonly Counted[], today: Day): readonly number[] => {
  const buckets = [0, 0, 0, 0, 0]
  for (const defect of defects) {
    if (isOver(defect)) continue
    const age = diffDays(defect.foundOn, today)
    const place = AGES.findIndex((most) => age <= most)
    const at = place === -1 ? AGES.length : place
    buckets[at] = (buckets[at] ?? 0) + 1
  }
  return buckets
}
