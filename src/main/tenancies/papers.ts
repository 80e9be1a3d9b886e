import { refuse } from '../../shared/problem'
import type { MoveOutSheet } from '../../shared/tenancies/papers'
import type { View } from '../collections'
import { tenancyOf } from './facts'

export const tenanciesPapers = {
  moveOutSheet: (view: View, tenancyId: string): MoveOutSheet => {
    const tenancy = tenancyOf(view, tenancyId)
    if (!tenancy.moveOut) refuse('tenancies.notLeft', { no: tenancy.no })
    const [center] = [...view.center.all()]
    return { centerName: center?.name ?? '', tenancy }
  },
} as const
