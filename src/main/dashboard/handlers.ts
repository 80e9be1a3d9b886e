import type { dashboardContract } from '../../shared/dashboard/contract'
import { addToMonth, monthOf } from '../../shared/day'
import type { CollectionRates } from '../../shared/fees/collection-rate'
import { sumFen } from '../../shared/money'
import { arrearsRows } from '../arrears/rows'
import { settingOn } from '../center/settings'
import { arrearsByAge, byMethod, receiptsFen } from '../fees/facts'
import { handlersFor } from '../handlers'
import { keyCounts } from '../keys/facts'
import { monthBars, monthMoney } from '../ledger/books/monthMoney'
import { tourRow, toursOn } from '../tours/facts'

/** "More than three months" in the sentence at the top (ux.md, Dashboard). */
const LONG: readonly string[] = ['to180', 'to365', 'older']

const onlyRates = ({ currentBp, recoveryBp, overallBp, householdsBp }: CollectionRates): CollectionRates => ({
  currentBp,
  recoveryBp,
  overallBp,
  householdsBp,
})

export const dashboardHandlers = handlersFor<typeof dashboardContract>()({
  'dashboard.overview': (view, _input, context) => {
    const { today } = context
    const month = monthOf(today)
    const before = addToMonth(month, -1)
    const todayReceipts = view.receipts.where('day', today)
    const money = monthMoney(view, month, today)
    const lastMoney = monthMoney(view, before, today)
    const ages = arrearsByAge(view, today)
    const keys = keyCounts(view, context)
    const tours = toursOn(view, today)
    return {
      today,
      month,
      todayFen: receiptsFen(todayReceipts),
      todayReceipts: todayReceipts.filter((receipt) => !receipt.voided).length,
      byMethod: byMethod(todayReceipts),
      monthDueFen: money.rates.dueFen,
      monthPaidFen: money.rates.paidOfDueFen,
      monthReceivedFen: money.receivedFen,
      lastMonthReceivedFen: lastMoney.receivedFen,
      rates: onlyRates(money.rates),
      lastMonthRates: onlyRates(lastMoney.rates),
      targetPercent: Number(settingOn(view, 'fees.collectionTargetPercent', today)),
      openFen: sumFen(Object.values(ages)),
      ages,
      longDebtors: arrearsRows(view, today).filter((row) => LONG.includes(row.age)).length,
      keysOut: keys.out,
      keysOverdue: keys.overdue,
      toursToday: tours.length,
      toursNotReady: tours.filter(
        (tour) => tour.status === 'preparing' && tourRow(view, tour, context).readiness !== 'go',
      ).length,
      visitorsInside: sumFen(view.visitorPasses.where('inside', 'inside').map((pass) => pass.people)),
      months: monthBars(view, month, 6),
    }
  },
})
