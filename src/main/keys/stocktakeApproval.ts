import type { KeyStocktakeAsk } from '../../shared/keys/approvals'
import { isHere } from '../../shared/keys/rules'
import { isDifference, stocktakeState, unexplained } from '../../shared/keys/stocktakeRules'
import type { KeyCount, KeyStocktake } from '../../shared/keys/stocktakeSchema'
import { problem, refuse } from '../../shared/problem'
import type { ApprovalKind } from '../approvals/kind'
import type { Draft, View } from '../collections'
import { actor, type Context } from '../context'
import { openLoanOf } from './facts'
import { issueStocktake } from './listPapers'
import { findKey, loseKey } from './losses'
import { keyOf } from './moves'
import { takeBack } from './returning'
import { countsOf } from './stocktakeFacts'

const asked = (view: View, ask: KeyStocktakeAsk): KeyStocktake =>
  view.keyStocktakes.get(ask.stocktakeId) ?? refuse('keys.unknownStocktake')

/** Puts the register right, unless the key has moved since: then whoever moved it has put it right. */
const settle = (draft: Draft, { keyId, remedy, reason, counted }: KeyCount, no: string, context: Context) => {
  const key = keyOf(draft, keyId)
  const text = `${no} ${reason}`.slice(0, 300)
  if (remedy === 'lost' && isHere(key.status)) {
    const missing = key.pieces - counted
    loseKey(draft, key, { reason: text, pieces: missing, reportedTo: actor(context).name }, context)
  }
  if (remedy === 'found' && key.status === 'lost') findKey(draft, key, text, context)
  const loan = remedy === 'takenBack' ? openLoanOf(draft, keyId) : undefined
  if (loan) {
    const checks = ['count' as const]
    takeBack(draft, { loanId: loan.id, broughtBy: loan.borrowerName, checks, note: text }, context)
  }
}

/** domain.md §1.1 F: who counted explains each difference, a supervisor agrees, and the register follows. */
export const keyStocktake: ApprovalKind<KeyStocktakeAsk> = {
  subject: (view, ask) => {
    const stocktake = asked(view, ask)
    return {
      id: stocktake.id,
      title: [stocktake.no, stocktake.cabinetName].filter((part) => part !== '').join(' · '),
      unitLabel: '',
      amountFen: null,
    }
  },

  chain: () => ({ steps: ['supervisor'], limitFen: null }),

  obstacle: (view, ask) => {
    const stocktake = asked(view, ask)
    if (stocktakeState(stocktake) !== 'toApprove') return problem('keys.stocktakeDone', { no: stocktake.no })
    return unexplained(countsOf(view, stocktake.id))
  },

  facts: (view, ask) => {
    const stocktake = asked(view, ask)
    const differences = countsOf(view, stocktake.id).filter(isDifference)
    return [
      { label: 'keys.count.expected', value: stocktake.finished?.expected ?? 0, as: 'text' },
      { label: 'keys.count.matched', value: stocktake.finished?.matched ?? 0, as: 'text' },
      { label: 'keys.count.counter', value: stocktake.startedByName, as: 'text' },
      { label: 'keys.count.witness', value: stocktake.witness, as: 'text' },
      ...differences.slice(0, 30).map((each) => ({
        label: 'keys.count.difference',
        value: `${each.keyCode} ${each.counted}/${each.expected} · ${each.reason}`,
        as: 'text' as const,
      })),
    ]
  },

  past: () => [],
  path: (ask) => `/keys?view=stocktakes&stocktake=${ask.stocktakeId}`,

  carryOut: (draft, ask, { request, agreedByName }, context) => {
    const stocktake = asked(draft, ask)
    for (const count of countsOf(draft, stocktake.id)) settle(draft, count, stocktake.no, context)
    draft.keyStocktakes.update(stocktake.id, {
      closed: { at: context.now, byName: agreedByName, approvalNo: request.no },
    })
    issueStocktake(draft, context, stocktake.id)
    return stocktake.no
  },
}
