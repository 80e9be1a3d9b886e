import { Text } from '@mantine/core'
import { useState } from 'react'
import { allocateOldestFirst } from '../../shared/fees/allocation'
import type { Receipt } from '../../shared/fees/schema'
import type { UnitId } from '../../shared/id'
import { AskDialog } from '../approvals/AskDialog'
import { UnitPicker } from '../estate/UnitPicker'
import { useWords } from '../i18n/useWords'
import { useQuery } from '../ipc/useQuery'

/** 转账申请: all of a receipt that another unit owed goes to that unit's bills, oldest first. */
export const MoveMoneyDialog = ({
  receipt,
  onClose,
}: {
  readonly receipt: Receipt
  readonly onClose: () => void
}) => {
  const { t, money } = useWords()
  const [unitId, setUnitId] = useState<UnitId | null>(null)
  const { data: account } = useQuery('fees.account', unitId ? { unitId } : null)
  const owed = (account?.bills ?? []).filter((bill) => bill.kind !== 'deposit')
  const { shares, restFen } = allocateOldestFirst(receipt.totalFen, owed)
  const fits = shares.length > 0 && restFen === 0
  const lines = receipt.lines.map((line, place) => ({ line: place, amountFen: line.amountFen, lastOn: null }))
  return (
    <AskDialog
      opened
      title={t('fees.move.title', { no: receipt.no })}
      ask={
        fits
          ? {
              kind: 'moveMoney',
              receiptId: receipt.id,
              lines,
              keepsCharge: true,
              to: shares.map((share) => ({ ...share })),
            }
          : null
      }
      onClose={onClose}
    >
      <Text size="sm">
        {t('fees.move.hint', { amount: money(receipt.totalFen), unit: receipt.unitLabel })}
      </Text>
      <UnitPicker label={t('fees.move.to')} value={unitId} onChange={setUnitId} />
      {account && (
        <Text size="sm" c={fits ? 'dimmed' : 'var(--desk-bad)'} role="status">
          {fits
            ? t('fees.move.fits', { bills: shares.length })
            : t('fees.move.short', { rest: money(restFen), unit: account.unitLabel })}
        </Text>
      )}
    </AskDialog>
  )
}
