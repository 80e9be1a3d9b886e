import { Tenancy } from '../../shared/tenancies/schema'
import { collection } from '../store/types'

export const tenanciesCollections = {
  tenancies: collection<Tenancy>()({
    schema: Tenancy,
    indexes: {
      no: (tenancy) => tenancy.no,
      unit: (tenancy) => tenancy.unitId,
      moveOutNo: (tenancy) => tenancy.moveOut?.no,
      person: (tenancy) => tenancy.personId,
      open: (tenancy) => (tenancy.voided || tenancy.moveOut ? undefined : 'open'),
    },
    unique: ['no'],
    partition: (tenancy) => tenancy.at.slice(0, 4),
  }),
} as const
