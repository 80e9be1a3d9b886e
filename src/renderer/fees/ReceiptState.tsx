import { openOf } from '../../shared/fees/allocation'
import type { Bill, Receipt } from '../../shared/fees/schema'
import { useWords } from '../i18n/useWords'
import { StateChip } from '../ui/StateChip'

export const ReceiptState = ({ receipt }: { readonly receipt: Receipt }) => {
  const { t } = useWords()
  if (receipt.voided) return <StateChip tone="bad" label={t('fees.status.voided')} />
  return <StateChip tone="ok" label={t('fees.status.valid')} />
}

const stateOf = (bill: Bill, today: string): 'voided' | 'waived' | 'paid' | 'partly' | 'overdue' | 'open' => {
  if (bill.voided) return 'voided'
  if (openOf(bill) === 0) return bill.paidFen === 0 ? 'waived' : 'paid'
  if (bill.dueOn < today) return 'overdue'
  return bill.paidFen > 0 ? 'partly' : 'open'
}

const TONES = {
  voided: 'quiet',
  waived: 'quiet',
  paid: 'ok',
  partly: 'info',
  overdue: 'bad',
  open: 'warn',
} as const

export const BillState = ({ bill, today }: { readonly bill: Bill; readonly today: string }) => {
  const { t } = useWords()
  const state = stateOf(bill, today)
  return <StateChip tone={TONES[state]} label={t(`fees.status.${state}`)} />
}
