import { refuse } from '../../shared/problem'
import type { MoveOutSheet } from '../../shared/tenancies/papers'
import type { View } from '../collections'
import { actor, type Context } from '../context'
import { tenancyOf } from './facts'

export const tenanciesPapers = {
  moveOutSheet: (view: View, tenancyId: string, context: Context): MoveOutSheet => {
    const tenancy = tenancyOf(view, tenancyId)
    if (!tenancy.inspection) refuse('tenancies.notInspected', { no: tenancy.no })
    const [center] = [...view.center.all()]
    return {
      centerName: center?.name ?? '',
      tenancy,
      printedAt: context.now,
      printedByName: actor(context).name,
    }
  },
} as const
