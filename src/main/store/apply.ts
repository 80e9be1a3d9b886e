import { newBreath } from './breath'
import type { Transaction } from './transaction'
import { StoreFault } from './types'

/** Runs a command's work on memory. When it throws, nothing has changed. */
export const applyAtOnce = <D, T>(transaction: Transaction, draft: D, work: (draft: D) => T): T => {
  try {
    const value = work(draft)
    if (value instanceof Promise) {
      value.catch(() => undefined)
      throw new StoreFault('store.handlerBug', { reason: 'notSynchronous' })
    }
    return value
  } catch (error) {
    transaction.undo()
    throw error
  } finally {
    transaction.end()
  }
}

/** The same for work that gives the main thread back now and then; `confirm` has the last word. */
export const applyInSlices = async <D, T>(
  transaction: Transaction,
  draft: D,
  work: (draft: D) => Promise<T>,
  confirm: () => void,
): Promise<T> => {
  try {
    const value = await work(draft)
    confirm()
    return value
  } catch (error) {
    const breathe = newBreath()
    while (!transaction.undo(100)) await breathe()
    throw error
  } finally {
    transaction.end()
  }
}
