import type { CenterStatus } from '../../shared/center/contract'
import type { Center } from '../../shared/center/schema'
import { showCode } from '../../shared/staff/recoveryCode'
import { blockedUntil } from '../../shared/staff/rules'
import type { View } from '../collections'
import type { Context } from '../context'
import { DEMO_CODE, DEMO_PIN } from '../demoSecrets'
import { currentRecovery } from '../staff/recovery'
import { summaryOf } from '../staff/summary'

export const centerOf = (view: View): Center | undefined => [...view.center.all()][0]

/** What a window must know before and after sign-in; nothing in it is secret but the demo's own PIN. */
export const statusOf = (view: View, context: Context): CenterStatus => {
  const center = centerOf(view)
  const { session, store } = context.ports
  const recovery = currentRecovery(view)
  const { state, reason, spaceLow, savedAt } = store.status()
  return {
    setUp: center !== undefined,
    centerName: center?.name ?? '',
    demo: center?.demo ?? false,
    ...session.state,
    people: [...view.staff.all()]
      .filter((staff) => staff.active)
      .map((staff) => ({ ...summaryOf(staff), blockedUntil: blockedUntil(staff, context.now) })),
    recovery: recovery ? { blockedUntil: blockedUntil(recovery, context.now) } : null,
    demoCode: center?.demo && recovery?.madeAt === center.createdAt ? showCode(DEMO_CODE) : null,
    demoPin: center?.demo ? DEMO_PIN : null,
    store: reason === 'damaged' ? reason : state,
    spaceLow: spaceLow === true,
    savedAt,
    dataFolder: store.folder,
  }
}
