import type { ArrearsFigures, StageFigure } from '../../shared/arrears/answers'
import type { PlanState } from '../../shared/arrears/plans'
import type { PromiseState } from '../../shared/arrears/promises'
import { type Standing, servedOn } from '../../shared/arrears/rules'
import { type ArrearsContact, type ArrearsStep, STAGES } from '../../shared/arrears/schema'
import { firstOf, lastOf, monthsBetween, type YearMonth } from '../../shared/day'
import { rateBp } from '../../shared/fees/collection-rate'
import { sumFen } from '../../shared/money'
import { refuse } from '../../shared/problem'
import type { View } from '../collections'
import type { Context } from '../context'
import { debtorKey } from './collections'
import { openOfDebtor, overdueOf } from './debts'
import { contactsOf, progressOf, promisesOf } from './facts'
import { nextAt, recoveredOf } from './file'
import { sumAges } from './listing'
import { arrearsRows } from './rows'

const MOST_MONTHS = 24

const monthsOf = (fromMonth: YearMonth, toMonth: YearMonth): readonly YearMonth[] => {
  if (toMonth < fromMonth) refuse('arrears.periodBackwards', {}, 'toMonth')
  const months = monthsBetween(firstOf(fromMonth), lastOf(toMonth))
  if (months.length > MOST_MONTHS) refuse('arrears.periodTooLong', { n: MOST_MONTHS }, 'toMonth')
  return months
}

const stageFigures = (
  view: View,
  rows: ReturnType<typeof arrearsRows>,
  steps: readonly ArrearsStep[],
): readonly StageFigure[] => {
  const standings: readonly Standing[] = ['none', ...STAGES]
  return standings.map((stage) => {
    const here = rows.filter((row) => row.standing === stage)
    const taken = steps.filter((step) => step.stage === stage)
    const demandedFen = sumFen(taken.map(({ debtFen }) => debtFen))
    const recoveredFen = sumFen(
      taken.map((step) =>
        recoveredOf(view, step, nextAt(view.arrearsSteps.where('debtor', debtorKey(step)), step)),
      ),
    )
    return {
      stage,
      debtors: here.length,
      overdueFen: sumFen(here.map(({ overdueFen }) => overdueFen)),
      steps: taken.length,
      demandedFen,
      recoveredFen,
      recoveredBp: rateBp(recoveredFen, demandedFen),
    }
  })
}

/** What became of the promises made in some contacts. */
const promiseStates = (
  view: View,
  contacts: readonly ArrearsContact[],
  today: string,
): readonly PromiseState[] => {
  const debtors = new Map(contacts.filter(({ promise }) => promise).map((each) => [debtorKey(each), each]))
  const wanted = new Set(contacts.map(({ id }) => id))
  return [...debtors.values()].flatMap((debtor) => {
    const owes = overdueOf(openOfDebtor(view, debtor), today).length > 0
    return promisesOf(view, debtor, contactsOf(view, debtor), !owes, today)
      .filter(({ contact }) => wanted.has(contact.id))
      .map(({ state }) => state)
  })
}

const count = <T>(all: readonly T[], ...wanted: readonly T[]): number =>
  all.filter((each) => wanted.includes(each)).length

/** Collection by stage, promises kept, papers served, plans kept (domain.md §4.7, §4.8). Refuses `arrears.periodBackwards`, `arrears.periodTooLong`. */
export const figuresOf = (
  view: View,
  { fromMonth, toMonth }: { readonly fromMonth: YearMonth; readonly toMonth: YearMonth },
  { today }: Context,
): ArrearsFigures => {
  const months = monthsOf(fromMonth, toMonth)
  const steps = months
    .flatMap((month) => view.arrearsSteps.where('month', month))
    .filter(({ voided }) => !voided)
  const contacts = months.flatMap((month) => view.arrearsContacts.where('month', month))
  const rows = arrearsRows(view, today)
  const promises = promiseStates(view, contacts, today)
  const plans = [...view.arrearsPlans.all()].map((plan): PlanState => progressOf(view, plan, today).state)
  const kept = count(promises, 'kept')
  const broken = count(promises, 'broken')
  const served = steps.filter((step) => servedOn(step) !== null).length
  const done = count(plans, 'done')
  return {
    stages: stageFigures(view, rows, steps),
    promises: {
      made: promises.length,
      kept,
      broken,
      open: count(promises, 'open', 'dueToday'),
      keptBp: rateBp(kept, kept + broken),
    },
    served: { issued: steps.length, served, servedBp: rateBp(served, steps.length) },
    contacts: {
      made: contacts.length,
      reached: contacts.filter(({ outcome }) => outcome !== 'notReached').length,
      offHours: contacts.filter(({ offHours }) => offHours).length,
    },
    plans: {
      running: count(plans, 'running'),
      broken: count(plans, 'broken'),
      done,
      keptBp: rateBp(done, done + count(plans, 'broken', 'ended')),
    },
    ages: sumAges(rows),
  }
}
