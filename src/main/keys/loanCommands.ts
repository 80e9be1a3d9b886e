import type { LoanRuleRow, loanContract } from '../../shared/keys/loanContract'
import { ruleOn } from '../../shared/keys/loanRules'
import { BorrowerType } from '../../shared/keys/loanSchema'
import { isOut } from '../../shared/keys/rules'
import { refuse } from '../../shared/problem'
import type { View } from '../collections'
import { actor } from '../context'
import type { HandlersOf } from '../handlers'
import { lendTo, withPhone } from './lending'
import { takeBack } from './returning'
import { lendSecured, takeBackReleased, takeSlipDeposit } from './slipDeposit'

type Commands = Pick<
  HandlersOf<typeof loanContract>,
  | 'keys.lend'
  | 'keys.lendWithDeposit'
  | 'keys.return'
  | 'keys.returnWithDeposit'
  | 'keys.takeDeposit'
  | 'keys.call'
  | 'keys.loanRules'
  | 'keys.setLoanRule'
>

const ruleRow = (view: View, borrowerType: BorrowerType, today: string): LoanRuleRow => {
  const rules = [...view.keyLoanRules.all()]
  const mine = rules.filter((rule) => rule.borrowerType === borrowerType)
  const inForce = ruleOn(rules, borrowerType, today)
  const planned = mine.filter((rule) => rule.fromOn > today).sort((a, b) => a.fromOn.localeCompare(b.fromOn))
  return {
    borrowerType,
    sameDay: inForce.sameDay,
    overnight: inForce.overnight,
    longer: inForce.longer,
    depositFen: inForce.depositFen,
    fromOn: 'fromOn' in inForce ? String(inForce.fromOn) : null,
    planned: planned[0] ?? null,
    history: mine.reverse(),
  }
}

export const loanCommands = {
  'keys.lend': (draft, input, context) => lendTo(draft, withPhone(draft, input), actor(context), context),
  'keys.lendWithDeposit': lendSecured,
  'keys.return': takeBack,
  'keys.returnWithDeposit': takeBackReleased,

  'keys.takeDeposit': (draft, { loanId, ...taking }, context) =>
    takeSlipDeposit(draft, draft.keyLoans.get(loanId) ?? refuse('keys.unknownLoan'), taking, context),

  'keys.call': (draft, { loanId, ...call }, context) => {
    const loan = draft.keyLoans.get(loanId) ?? refuse('keys.unknownLoan')
    if (!isOut(loan)) refuse('keys.alreadyBack', { code: loan.keyCode, no: loan.no })
    if (call.outcome === 'promised' && (!call.promisedAt || call.promisedAt <= context.now))
      refuse('keys.promiseNeeded', {}, 'promisedAt')
    return draft.keyCalls.insert({
      ...call,
      promisedAt: call.outcome === 'promised' ? call.promisedAt : null,
      loanId,
      id: context.newId('keycall'),
      at: context.now,
      byName: actor(context).name,
    })
  },

  'keys.loanRules': (view, _input, { today }) =>
    BorrowerType.options.map((borrowerType) => ruleRow(view, borrowerType, today)),

  'keys.setLoanRule': (draft, rule, context) => {
    if (rule.fromOn < context.today) refuse('keys.ruleInPast', { today: context.today }, 'fromOn')
    return draft.keyLoanRules.insert({
      ...rule,
      id: context.newId('keyrule'),
      at: context.now,
      byName: actor(context).name,
    })
  },
} satisfies Commands
