import { Button, Group, Stack } from '@mantine/core'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { dayOf } from '../../shared/day'
import { openOf } from '../../shared/fees/allocation'
import { canVoidBill } from '../../shared/fees/rules'
import type { Bill } from '../../shared/fees/schema'
import { formatPrice } from '../../shared/money'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { ConfirmDialog } from '../ui/ConfirmDialog'
import { Facts } from '../ui/Facts'
import { notifyDone } from '../ui/notify'
import { SidePanel } from '../ui/SidePanel'
import { quantityText } from './quantity'
import { BillState } from './ReceiptState'
import { useItemName } from './useItemName'

interface Props {
  readonly bill: Bill | null
  readonly onClose: () => void
}

export const BillPanel = ({ bill, onClose }: Props) => {
  const { t } = useWords()
  return (
    <SidePanel
      opened={bill !== null}
      onClose={onClose}
      title={bill ? t('fees.bills.panelTitle', { unit: bill.unitLabel, item: bill.tariffName }) : ''}
    >
      {bill && <BillCard bill={bill} />}
    </SidePanel>
  )
}

const BillCard = ({ bill }: { readonly bill: Bill }) => {
  const { t, money, instant } = useWords()
  const [, go] = useLocation()
  const itemName = useItemName()
  const [voiding, setVoiding] = useState(false)
  const remove = useCommand('fees.voidBill')
  const confirm = async (reason?: string): Promise<void> => {
    const reply = await remove.run({ billId: bill.id, reason: reason ?? '' })
    if (!reply?.ok) return
    setVoiding(false)
    notifyDone(t('fees.voidBill.done', { unit: bill.unitLabel, item: bill.tariffName }))
  }
  return (
    <Stack gap={16}>
      <Group justify="space-between">
        <BillState bill={bill} today={dayOf(new Date().toISOString())} />
        <Group gap={8}>
          {openOf(bill) > 0 && (
            <Button onClick={() => go(`/fees/collect/${bill.unitId}?`)}>{t('fees.collect.open')}</Button>
          )}
          {!canVoidBill(bill) && (
            <Button variant="default" onClick={() => setVoiding(true)}>
              {t('fees.voidBill.open')}
            </Button>
          )}
        </Group>
      </Group>
      <Facts
        items={[
          { label: t('fees.field.unit'), value: bill.unitLabel },
          { label: t('fees.field.item'), value: itemName(bill.tariffId, bill.tariffName) },
          { label: t('fees.field.kind'), value: t(`fees.kind.${bill.kind}`) },
          { label: t('fees.field.dueOn'), value: bill.dueOn },
          { label: t('fees.field.from'), value: bill.fromOn },
          { label: t('fees.field.to'), value: bill.toOn },
          { label: t('fees.field.price'), value: formatPrice(bill.priceE4) },
          { label: t('fees.field.quantity'), value: quantityText(bill) },
          { label: t('fees.field.amount'), value: money(bill.amountFen) },
          { label: t('fees.field.paid'), value: money(bill.paidFen) },
          { label: t('fees.field.open'), value: money(openOf(bill)) },
          {
            label: t('fees.field.origin'),
            value: bill.runId ? t('fees.bills.fromRun') : t('fees.bills.single'),
          },
          { label: t('fees.field.note'), value: bill.note },
          ...(bill.voided
            ? [
                {
                  label: t('fees.field.voidedBy'),
                  value: t('fees.byAt', { name: bill.voided.byName, at: instant(bill.voided.at) }),
                },
                { label: t('fees.field.reason'), value: bill.voided.reason },
              ]
            : []),
        ]}
      />
      <ConfirmDialog
        opened={voiding}
        title={t('fees.voidBill.title')}
        message={t('fees.voidBill.message', {
          unit: bill.unitLabel,
          item: bill.tariffName,
          amount: money(bill.amountFen),
        })}
        confirmLabel={t('fees.voidBill.open')}
        reason
        danger
        busy={remove.busy}
        problem={remove.problem}
        onConfirm={confirm}
        onClose={() => setVoiding(false)}
      />
    </Stack>
  )
}
