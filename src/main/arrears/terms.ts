import type { ContactTerms } from '../../shared/arrears/promises'
import type { LadderTerms } from '../../shared/arrears/rules'
import type { Day } from '../../shared/day'
import { settingOn } from '../center/settings'
import type { View } from '../collections'

/** The ladder as the center set it for a day. */
export const ladderTerms = (view: View, day: Day): LadderTerms => ({
  listDay: settingOn(view, 'arrears.listDay', day),
  secondMonths: settingOn(view, 'arrears.secondMonths', day),
  secondAfterDay: settingOn(view, 'arrears.secondAfterDay', day),
  visitMonths: settingOn(view, 'arrears.visitMonths', day),
  demandMonths: settingOn(view, 'arrears.demandMonths', day),
  lawyerMonths: settingOn(view, 'arrears.lawyerMonths', day),
  courtMonths: settingOn(view, 'arrears.courtMonths', day),
  seniorVisit: settingOn(view, 'arrears.seniorVisit', day),
})

export const contactTerms = (view: View, day: Day): ContactTerms => ({
  promiseMostDays: settingOn(view, 'arrears.promiseMostDays', day),
  callFrom: settingOn(view, 'arrears.callFrom', day),
  callUntil: settingOn(view, 'arrears.callUntil', day),
})

export interface Terms {
  readonly ladder: LadderTerms
  readonly limitationYears: number
  readonly limitationWarnDays: number
}

/** Read once for a whole list. */
export const termsOn = (view: View, day: Day): Terms => ({
  ladder: ladderTerms(view, day),
  limitationYears: settingOn(view, 'arrears.limitationYears', day),
  limitationWarnDays: settingOn(view, 'arrears.limitationWarnDays', day),
})
