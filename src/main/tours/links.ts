import { addDays, dayOf } from '../../shared/day'
import type { LoanLinks } from '../loanLinks'

const MOST = 8
const DAYS_AROUND = 7

/** Tours of these days, the next first: a key for the venue is lent for one of them. */
export const tourLinks: LoanLinks = {
  find: (view, search, today) => {
    const wanted = search.trim().toLowerCase()
    return [...view.tours.all()]
      .filter(({ status, plan }) => {
        const day = dayOf(plan.startAt)
        return status !== 'cancelled' && day >= addDays(today, -1) && day <= addDays(today, DAYS_AROUND)
      })
      .filter(({ no, plan }) =>
        [no, plan.visitors, plan.venue].some((text) => text.toLowerCase().includes(wanted)),
      )
      .sort((a, b) => a.plan.startAt.localeCompare(b.plan.startAt))
      .slice(0, MOST)
      .map(({ id, no, plan }) => ({
        link: { kind: 'tour', id, no },
        title: `${no} · ${plan.visitors} · ${plan.venue}`,
      }))
  },
}
