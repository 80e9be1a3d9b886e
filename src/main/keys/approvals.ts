import type { KeyLoanAsk } from '../../shared/keys/approvals'
import { ruleOn, stepNeeded } from '../../shared/keys/loanRules'
import { borrowerLabel, nightsBetween } from '../../shared/keys/rules'
import type { Key } from '../../shared/keys/schema'
import { maskPhone } from '../../shared/mask'
import { refuse } from '../../shared/problem'
import type { ApprovalKind } from '../approvals/kind'
import { settingOn } from '../center/settings'
import type { View } from '../collections'
import type { Context } from '../context'
import { placeOf } from './facts'
import { lendingProblem, lendTo, withPhone } from './lending'
import { keyStocktake } from './stocktakeApproval'

const keyOf = (view: View, { loan }: KeyLoanAsk): Key => view.keys.get(loan.keyId) ?? refuse('keys.unknown')

const keysOf = (view: View, { loan }: KeyLoanAsk): readonly Key[] =>
  [loan.keyId, ...(loan.alsoKeyIds ?? [])].map((keyId) => view.keys.get(keyId) ?? refuse('keys.unknown'))

/** The highest voice any key of the slip needs. */
const stepOf = (view: View, ask: KeyLoanAsk, { now, today }: Context): 'supervisor' | 'manager' => {
  const rule = ruleOn([...view.keyLoanRules.all()], ask.loan.borrowerType, today)
  const custodyNeedsSupervisor = settingOn(view, 'keys.custodyNeedsSupervisor', today) === true
  const nights = nightsBetween(now, ask.loan.dueAt)
  const steps = keysOf(view, ask).flatMap(
    (key) => stepNeeded({ key, nights, rule, limits: { custodyNeedsSupervisor } })?.step ?? [],
  )
  if (steps.includes('manager')) return 'manager'
  return steps[0] ?? refuse('keys.noConsentNeeded', { code: keyOf(view, ask).code })
}

const PAST_SHOWN = 8

/** A loan over night, over days, or of the owner's set: agreed to and made in one commit (domain.md §1.3). */
const keyLoan: ApprovalKind<KeyLoanAsk> = {
  complete: (view, ask) => ({ ...ask, loan: withPhone(view, ask.loan) }),

  subject: (view, ask) => {
    const key = keyOf(view, ask)
    const codes = keysOf(view, ask).map((each) => each.code)
    return {
      id: key.id,
      title: `${codes.join('、')} → ${borrowerLabel(ask.loan)}`.slice(0, 160),
      unitLabel: placeOf(view, key),
      amountFen: null,
    }
  },

  chain: (view, ask, _amountFen, context) => ({ steps: [stepOf(view, ask, context)], limitFen: null }),

  obstacle: (view, ask, context) => lendingProblem(view, ask.loan, 'manager', context),

  facts: (view, ask) => {
    const key = keyOf(view, ask)
    const { loan } = ask
    return [
      {
        label: 'keys.field.code',
        value: keysOf(view, ask)
          .map((each) => each.code)
          .join('、'),
        as: 'text',
      },
      { label: 'keys.field.place', value: placeOf(view, key), as: 'text' },
      { label: 'keys.field.borrower', value: loan.borrowerName, as: 'text' },
      { label: 'keys.field.borrowerOrg', value: loan.borrowerOrg, as: 'text' },
      { label: 'keys.field.borrowerType', value: `keys.borrowerType.${loan.borrowerType}`, as: 'word' },
      { label: 'keys.field.phone', value: maskPhone(loan.phone), as: 'text' },
      { label: 'keys.field.purpose', value: `keys.purpose.${loan.purpose}`, as: 'word' },
      { label: 'keys.field.purposeNote', value: loan.purposeNote, as: 'text' },
      { label: 'keys.field.link', value: loan.link?.no ?? '', as: 'text' },
      { label: 'keys.field.dueAt', value: loan.dueAt, as: 'instant' },
      {
        label: 'keys.field.setType',
        value: key.setType ? `keys.set.${key.setType}` : 'keys.set.none',
        as: 'word',
      },
    ]
  },

  past: (view, ask) =>
    [...view.keyMoves.where('key', ask.loan.keyId)]
      .reverse()
      .slice(0, PAST_SHOWN)
      .map((move) => ({
        at: move.at,
        what: `keys.move.${move.kind}`,
        detail: move.person,
        byName: move.byName,
      })),

  path: (ask) => `/keys?view=register&key=${ask.loan.keyId}`,

  carryOut: (draft, ask, { request, agreedByName }, context) => {
    const lender = {
      id: request.byId,
      name: request.byName,
      role: 'manager' as const,
      approvedByName: agreedByName,
    }
    return lendTo(draft, ask.loan, lender, context).no
  },
}

export const keysApprovals = { keyLoan, keyStocktake } as const
