import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { PayMethod } from '../../shared/fees/schema'
import type { SlipFile } from '../../shared/keys/loanContract'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { usePrint } from '../printing/usePrint'
import { ChoiceField } from '../ui/ChoiceField'
import { FormDialog } from '../ui/FormDialog'
import { useRole } from './useRole'

/** The deposit of a slip: to be taken, held under which receipt, or given back. */
export const DepositLine = ({ slip }: { readonly slip: SlipFile }) => {
  const { t, money } = useWords()
  const [, go] = useLocation()
  const mayTake = useRole() !== 'supervisor'
  const [taking, setTaking] = useState(false)
  const { askedFen, depositId, receiptNo, heldFen } = slip.deposit
  if (askedFen === 0 && !depositId) return null
  const words = depositId
    ? heldFen > 0
      ? t('keys.deposit.held', { amount: money(heldFen), no: receiptNo })
      : t('keys.deposit.settled', { no: receiptNo })
    : t('keys.deposit.due', { amount: money(askedFen) })
  return (
    <Group gap={8} mt={8}>
      <Text size="sm">{words}</Text>
      {mayTake && !depositId && (
        <Button size="compact-sm" variant="light" onClick={() => setTaking(true)}>
          {t('keys.deposit.take')}
        </Button>
      )}
      {mayTake && depositId && heldFen > 0 && (
        <Button size="compact-sm" variant="light" onClick={() => go(`/ledger/deposits?deposit=${depositId}`)}>
          {t('keys.deposit.toLedger')}
        </Button>
      )}
      <TakeDialog slip={taking ? slip : null} onClose={() => setTaking(false)} />
    </Group>
  )
}

interface TakeProps {
  readonly slip: SlipFile | null
  readonly onClose: () => void
}

const TakeDialog = ({ slip, onClose }: TakeProps) => {
  const { t, money } = useWords()
  const take = useCommand('keys.takeDeposit')
  const print = usePrint()
  const [method, setMethod] = useState<PayMethod>('cash')
  const [requestId] = useState(() => crypto.randomUUID())
  if (!slip) return null
  const submit = async (): Promise<void> => {
    const reply = await take.run({ loanId: slip.loan.id, requestId, method })
    if (!reply?.ok) return
    onClose()
    print({ kind: 'depositReceipt', id: reply.value.receiptId })
  }
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t('keys.deposit.title', { no: slip.loan.no })}
      onSubmit={submit}
      busy={take.busy}
      problem={take.problem}
      submitLabel={t('keys.deposit.submit', { amount: money(slip.deposit.askedFen) })}
      size="sm"
    >
      <ChoiceField
        label={t('keys.deposit.method')}
        options={PayMethod.options.map((value) => ({ value, label: t(`fees.method.${value}`) }))}
        value={method}
        onChange={setMethod}
      />
    </FormDialog>
  )
}
