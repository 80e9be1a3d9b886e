import { refuse } from '../../shared/problem'
import type { RecoverySheet } from '../../shared/staff/papers'
import { showCode } from '../../shared/staff/recoveryCode'
import type { View } from '../collections'
import type { Context } from '../context'

/** The code is in memory only, while the person it was shown to is still there. */
const recoverySheet = (view: View, id: string, context: Context): RecoverySheet => {
  const code = context.ports.session.codeOf(id)
  const recovery = view.recoveries.get(id)
  if (!code || recovery?.state !== 'valid') return refuse('staff.codeGone')
  return {
    centerName: [...view.center.all()][0]?.name ?? '',
    code: showCode(code),
    madeAt: recovery.madeAt,
    madeByName: recovery.madeByName,
  }
}

export const staffPapers = { recoveryCode: recoverySheet } as const
