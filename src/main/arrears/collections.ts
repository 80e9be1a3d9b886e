import { ArrearsContact, ArrearsPlan, ArrearsStep } from '../../shared/arrears/schema'
import { dayOf } from '../../shared/day'
import { collection } from '../store/types'

/** One debt: a unit, and those who sold it when it stayed with them. */
export const debtorKey = ({
  unitId,
  owedBy,
}: {
  readonly unitId: string
  readonly owedBy?: string | undefined
}): string => `${unitId}|${owedBy ?? ''}`

export const arrearsCollections = {
  arrearsSteps: collection<ArrearsStep>()({
    schema: ArrearsStep,
    indexes: {
      no: (step) => step.no,
      debtor: debtorKey,
      unit: (step) => step.unitId,
      month: (step) => step.on.slice(0, 7),
      toServe: (step) => (step.voided || step.deliveries.length > 0 ? undefined : 'toServe'),
    },
    unique: ['no'],
    partition: (step) => step.on.slice(0, 4),
  }),
  arrearsContacts: collection<ArrearsContact>()({
    schema: ArrearsContact,
    indexes: {
      debtor: debtorKey,
      unit: (contact) => contact.unitId,
      month: (contact) => dayOf(contact.contactedAt).slice(0, 7),
    },
    partition: (contact) => contact.at.slice(0, 4),
  }),
  arrearsPlans: collection<ArrearsPlan>()({
    schema: ArrearsPlan,
    indexes: { no: (plan) => plan.no, debtor: debtorKey, unit: (plan) => plan.unitId },
    unique: ['no'],
  }),
} as const
