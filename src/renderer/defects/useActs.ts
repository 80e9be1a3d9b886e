import type { Defect, OwnerConfirm } from '../../shared/defects/schema'
import type { Problem } from '../../shared/problem'
import { useCommand } from '../ipc/useCommand'

export type DefectActName =
  | 'finish'
  | 'recheck'
  | 'confirm'
  | 'reopen'
  | 'dispute'
  | 'settle'
  | 'withdraw'
  | 'extend'
  | 'pay'
  | 'void'

export interface ActValues {
  readonly name: string
  readonly on: string | null
  readonly text: string
  readonly ok: boolean
  readonly how: OwnerConfirm['how']
  readonly paidBy: NonNullable<Defect['paid']>['how']
}

interface Running {
  readonly busy: boolean
  readonly problem: Problem | undefined
}

/** The small acts on one defect behind one door. */
export const useActs = (defectId: Defect['id']) => {
  const finish = useCommand('defects.finish')
  const recheck = useCommand('defects.recheck')
  const confirm = useCommand('defects.confirm')
  const reopen = useCommand('defects.reopen')
  const dispute = useCommand('defects.dispute')
  const settle = useCommand('defects.settle')
  const withdraw = useCommand('defects.withdraw')
  const extend = useCommand('defects.extend')
  const pay = useCommand('defects.pay')
  const voiding = useCommand('defects.void')
  const states: Readonly<Record<DefectActName, Running>> = {
    finish,
    recheck,
    confirm,
    reopen,
    dispute,
    settle,
    withdraw,
    extend,
    pay,
    void: voiding,
  }
  const send = (act: DefectActName, { name, on, text, ok, how, paidBy }: ActValues) => {
    const reason = text.trim()
    if (act === 'finish') return finish.run({ defectId, worker: name, note: text })
    if (act === 'recheck') return recheck.run({ defectId, ok, note: text })
    if (act === 'confirm') return confirm.run({ defectId, name, on: on ?? '', how, note: text })
    if (act === 'reopen') return reopen.run({ defectId, reason, dueOn: on })
    if (act === 'dispute') return dispute.run({ defectId, reason })
    if (act === 'settle') return settle.run({ defectId, reason })
    if (act === 'withdraw') return withdraw.run({ defectId, reason })
    if (act === 'extend') return extend.run({ defectId, dueOn: on ?? '', reason })
    if (act === 'pay') return pay.run({ defectId, how: paidBy, note: reason })
    return voiding.run({ defectId, reason })
  }
  return {
    stateOf: (act: DefectActName): Running => states[act],
    /** Answers whether it was done. */
    run: async (act: DefectActName, values: ActValues): Promise<boolean> =>
      (await send(act, values))?.ok === true,
  }
}
