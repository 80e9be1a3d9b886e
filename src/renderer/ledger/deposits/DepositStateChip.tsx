import { type Deposit, heldOf } from '../../../shared/fees/deposits'
import { useWords } from '../../i18n/useWords'
import { StateChip } from '../../ui/StateChip'

export const DepositStateChip = ({ deposit }: { readonly deposit: Deposit }) => {
  const { t } = useWords()
  if (deposit.voided) return <StateChip tone="bad" label={t('ledger.depositState.voided')} />
  const held = heldOf(deposit)
  if (held === 0) return <StateChip tone="quiet" label={t('ledger.depositState.settled')} />
  return held < deposit.amountFen ? (
    <StateChip tone="warn" label={t('ledger.depositState.partly')} />
  ) : (
    <StateChip tone="ok" label={t('ledger.depositState.held')} />
  )
}
