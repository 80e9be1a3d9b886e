import { Button, Group, Stack } from '@mantine/core'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { dayOf } from '../../shared/day'
import { openOf, waivedOf } from '../../shared/fees/allocation'
import type { BillFile } from '../../shared/fees/answers'
import { canVoidBill, canWaive } from '../../shared/fees/rules'
import { canWriteOff } from '../../shared/fees/takeBack'
import { formatPrice } from '../../shared/money'
import { OpenRequest } from '../approvals/OpenRequest'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { useQuery } from '../ipc/useQuery'
import { ConfirmDialog } from '../ui/ConfirmDialog'
import { Facts } from '../ui/Facts'
import { MenuButton } from '../ui/MenuButton'
import { notifyDone } from '../ui/notify'
import { ProblemNotice } from '../ui/ProblemNotice'
import { SidePanel } from '../ui/SidePanel'
import { Adjustments } from './Adjustments'
import { BadDebtDialog } from './BadDebtDialog'
import { BillOrigin } from './BillOrigin'
import { CorrectDialog } from './CorrectDialog'
import { quantityText } from './quantity'
import { BillState } from './ReceiptState'
import { useItemName } from './useItemName'
import { useMayChange } from './useMayChange'
import { WaiverDialog } from './WaiverDialog'

interface Props {
  readonly billId: string | null
  readonly onClose: () => void
}

export const BillPanel = ({ billId, onClose }: Props) => {
  const { t } = useWords()
  const { data, problem } = useQuery('fees.bill', billId ? { billId } : null)
  const current = data?.bill.id === billId ? data : undefined
  const itemName = useItemName()
  return (
    <SidePanel
      opened={billId !== null}
      onClose={onClose}
      title={
        current
          ? t('fees.bills.panelTitle', {
              unit: current.bill.unitLabel,
              item: itemName(current.bill.tariffId, current.bill.tariffName),
            })
          : t('fees.view.bills')
      }
    >
      <ProblemNotice problem={problem} />
      {current && <BillCard file={current} />}
    </SidePanel>
  )
}

const BillCard = ({ file }: { readonly file: BillFile }) => {
  const { bill } = file
  const { t, money, day, instant } = useWords()
  const [, go] = useLocation()
  const itemName = useItemName()
  const [voiding, setVoiding] = useState(false)
  const [waiving, setWaiving] = useState(false)
  const [correcting, setCorrecting] = useState(false)
  const mayCorrect = useMayChange()
  const waiver = useQuery('approvals.openOf', { kind: 'waiver', subjectId: bill.id }).data
  const [givingUp, setGivingUp] = useState(false)
  const badDebt = useQuery('approvals.openOf', { kind: 'badDebt', subjectId: bill.id }).data
  const canAskBadDebt = !badDebt && !canWriteOff(bill) && bill.dueOn < dayOf(new Date().toISOString())
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
          {!waiver && !canWaive(bill, 1) && (
            <Button variant="default" onClick={() => setWaiving(true)}>
              {t('fees.waive.open')}
            </Button>
          )}
          {canAskBadDebt && (
            <Button variant="default" onClick={() => setGivingUp(true)}>
              {t('fees.badDebt.open')}
            </Button>
          )}
          <MenuButton
            label={t('fees.more')}
            items={[
              ...(mayCorrect && !bill.voided
                ? [{ label: t('fees.correct.open'), onClick: () => setCorrecting(true) }]
                : []),
              ...(canVoidBill(bill)
                ? []
                : [{ label: t('fees.voidBill.open'), onClick: () => setVoiding(true), danger: true }]),
            ]}
          />
        </Group>
      </Group>
      <OpenRequest request={waiver ?? badDebt} />
      {givingUp && <BadDebtDialog bill={bill} onClose={() => setGivingUp(false)} />}
      <Facts
        items={[
          ...(bill.no ? [{ label: t('fees.field.no'), value: bill.no }] : []),
          { label: t('fees.field.unit'), value: bill.unitLabel },
          { label: t('fees.field.item'), value: itemName(bill.tariffId, bill.tariffName) },
          { label: t('fees.field.kind'), value: t(`fees.kind.${bill.kind}`) },
          { label: t('fees.field.dueOn'), value: day(bill.dueOn) },
          ...(bill.owedBy ? [{ label: t('fees.field.owedBy'), value: bill.owedBy }] : []),
          { label: t('fees.field.from'), value: day(bill.fromOn) },
          { label: t('fees.field.to'), value: day(bill.toOn) },
          { label: t('fees.field.price'), value: formatPrice(bill.priceE4) },
          { label: t('fees.field.quantity'), value: quantityText(bill) },
          { label: t('fees.field.amount'), value: money(bill.amountFen) },
          { label: t('fees.field.paid'), value: money(bill.paidFen) },
          { label: t('fees.field.waived'), value: money(waivedOf(bill)) },
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
      <BillOrigin bill={bill} />
      <Adjustments adjustments={file.adjustments} />
      <CorrectDialog bill={correcting ? bill : null} onClose={() => setCorrecting(false)} />
      <WaiverDialog bill={waiving ? bill : null} onClose={() => setWaiving(false)} />
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
