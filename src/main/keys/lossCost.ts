import type { Bill } from '../../shared/fees/schema'
import type { CloseLossInput } from '../../shared/keys/lossContract'
import type { KeyLoss } from '../../shared/keys/lossSchema'
import { refuse } from '../../shared/problem'
import type { Draft } from '../collections'
import type { Context } from '../context'
import { addBill } from '../fees/billHandlers'

/**
 * The cost of a lost key as a bill: only an item that has a price can be charged, and what is billed is the cost
 * that the slip says, in fen. Refuses `keys.costDiffers`, and whatever the fees refuse.
 */
export const chargeCost = (
  draft: Draft,
  loss: KeyLoss,
  bill: NonNullable<CloseLossInput['bill']>,
  costFen: number,
  context: Context,
): Bill['id'] => {
  const made = addBill(
    draft,
    {
      ...bill,
      fromOn: context.today,
      toOn: context.today,
      dueOn: context.today,
      note: `${loss.no} ${loss.keyCode}`,
    },
    context,
  )
  if (made.amountFen !== costFen) refuse('keys.costDiffers', { billed: made.amountFen / 100 }, 'costFen')
  return made.id
}
