import type { privacyContract, Unlocking } from '../../shared/privacy/contract'
import { refuse } from '../../shared/problem'
import { readCode } from '../../shared/staff/recoveryCode'
import { blockedUntil, tryOutcome } from '../../shared/staff/rules'
import { settleMoved } from '../alarms/answers'
import type { View } from '../collections'
import { handlersFor, prepared } from '../handlers'
import { changeRecovery, stampAll } from '../staff/marks'
import { currentRecovery } from '../staff/recovery'
import { secretFits } from '../staff/secrets'
import { previewPurge, purge } from './purge'
import { openWithCode } from './recovery'
import { sealKeyOf } from './vault'

/** The valid code was made after the key, and wraps it. */
const codeOpens = (view: View): boolean => {
  const recovery = currentRecovery(view)
  const wrapped = sealKeyOf(view)?.recoveryAt
  return recovery !== undefined && wrapped !== null && wrapped !== undefined && wrapped >= recovery.madeAt
}

export const privacyHandlers = handlersFor<typeof privacyContract>()({
  'privacy.state': (view, _input, context) => {
    const { vault } = context.ports
    const recovery = currentRecovery(view)
    return {
      seal: vault.state(view),
      keptBy: vault.keptBy,
      codeOpens: codeOpens(view),
      blockedUntil: recovery ? blockedUntil(recovery, context.now) : null,
      purges: [...view.purges.all()].reverse().slice(0, 20),
    }
  },

  'privacy.unlock': prepared({
    prepare: async (view, { code }, context) => {
      const recovery = currentRecovery(view) ?? refuse('staff.noRecovery')
      if (context.ports.vault.state(view) !== 'locked') refuse('privacy.notLocked')
      if (blockedUntil(recovery, context.now)) return { fits: null }
      const fits = await secretFits(readCode(code), recovery.secret)
      // The code is the right one and yet was made before the key: nothing here can open it.
      if (fits && !(await openWithCode(readCode(code), view, context))) refuse('privacy.codeTooOld')
      return { fits }
    },
    commit: (draft, _input, { fits }: { fits: boolean | null }, context): Unlocking => {
      const recovery = currentRecovery(draft) ?? refuse('staff.noRecovery')
      const { change, wrong } = tryOutcome(recovery, fits, context.now)
      if (change) changeRecovery(draft, context, recovery.id, change)
      if (wrong) return { unlocked: false, ...wrong }
      // Whoever has the code answers for the records as they came.
      stampAll(draft, context.ports.vault, 'all')
      settleMoved(draft, context)
      return { unlocked: true }
    },
  }),

  'privacy.preview': (view, _input, context) => previewPurge(view, context),

  'privacy.purge': (draft, { seen }, context) => purge(draft, seen, context),
})
