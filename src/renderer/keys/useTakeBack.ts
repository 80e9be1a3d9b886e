import { useState } from 'react'
import type { RouteInput } from '../../shared/contract'
import type { DepositBack } from '../../shared/keys/loanContract'
import { useCommand } from '../ipc/useCommand'

/** Keys come back, with their deposit when it goes out at once: one act either way. Answers the slip paid out by. */
export const useTakeBack = () => {
  const plain = useCommand('keys.return')
  const released = useCommand('keys.returnWithDeposit')
  const [requestId] = useState(() => crypto.randomUUID())
  const run = async (
    back: RouteInput<'keys.return'>,
    deposit: DepositBack | undefined,
  ): Promise<{ readonly slipId: string | null } | undefined> => {
    plain.clear()
    released.clear()
    if (!deposit) return (await plain.run(back))?.ok ? { slipId: null } : undefined
    const reply = await released.run({ back, deposit })
    return reply?.ok ? { slipId: reply.value.slip.id } : undefined
  }
  return { run, requestId, busy: plain.busy || released.busy, problem: plain.problem ?? released.problem }
}
