import { useState } from 'react'
import type { RouteInput } from '../../shared/contract'
import type { KeyLoan } from '../../shared/keys/loanSchema'
import { useCommand } from '../ipc/useCommand'
import type { DepositBy } from './DepositChoice'

interface Lent {
  readonly loan: KeyLoan
  readonly receiptId: string | null
}

/** A key leaves, with its deposit when that is taken at once: one act either way. */
export const useLend = () => {
  const plain = useCommand('keys.lend')
  const secured = useCommand('keys.lendWithDeposit')
  const [requestId] = useState(() => crypto.randomUUID())
  const run = async (lend: RouteInput<'keys.lend'>, by: DepositBy): Promise<Lent | undefined> => {
    plain.clear()
    secured.clear()
    if (by === 'later') {
      const reply = await plain.run(lend)
      return reply?.ok ? { loan: reply.value, receiptId: null } : undefined
    }
    const reply = await secured.run({ lend, deposit: { requestId, method: by } })
    return reply?.ok ? { loan: reply.value.loan, receiptId: reply.value.deposit.receiptId } : undefined
  }
  return { run, busy: plain.busy || secured.busy, problem: plain.problem ?? secured.problem }
}
