import { Alert, Button, Group, Stack, Table, Text } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { dayOf } from '../../shared/day'
import { paperOfReceipt } from '../../shared/fees/receipt-paper'
import { canVoid, canVoidLate } from '../../shared/fees/rules'
import type { Receipt } from '../../shared/fees/schema'
import { formatFen, formatPrice } from '../../shared/money'
import { OpenRequest } from '../approvals/OpenRequest'
import { useWords } from '../i18n/useWords'
import { useMay } from '../ipc/useMay'
import { useQuery } from '../ipc/useQuery'
import { usePrint } from '../printing/usePrint'
import { Facts } from '../ui/Facts'
import { usePageAction } from '../ui/hotkeys'
import { ProblemNotice } from '../ui/ProblemNotice'
import { Section } from '../ui/Section'
import { SidePanel } from '../ui/SidePanel'
import { CameOf } from './CameOf'
import { LateVoidDialog } from './LateVoidDialog'
import { PeriodText } from './PeriodText'
import { quantityText } from './quantity'
import { ReceiptMore } from './ReceiptMore'
import { ReceiptState } from './ReceiptState'
import { VoidReceiptDialog } from './VoidReceiptDialog'

interface Props {
  readonly receiptId: string | null
  readonly onClose: () => void
}

export const ReceiptPanel = ({ receiptId, onClose }: Props) => {
  const { t } = useWords()
  const { data, problem } = useQuery('fees.receipt', receiptId ? { receiptId } : null)
  const current = data?.id === receiptId ? data : undefined
  return (
    <SidePanel
      opened={receiptId !== null}
      onClose={onClose}
      title={current ? t('fees.receipts.panelTitle', { no: current.no }) : t('fees.view.receipts')}
    >
      <ProblemNotice problem={problem} />
      {current && <ReceiptCard receipt={current} />}
    </SidePanel>
  )
}

const ReceiptCard = ({ receipt }: { readonly receipt: Receipt }) => {
  const { t, money, instant } = useWords()
  const [, go] = useLocation()
  const print = usePrint()
  const [voiding, setVoiding] = useState(false)
  const printIt = (): void => print({ kind: paperOfReceipt(receipt), id: receipt.id })
  usePageAction('print', printIt)
  const [asking, setAsking] = useState(false)
  const today = dayOf(new Date().toISOString())
  const mayVoid = !canVoid(receipt, today, true)
  const lateVoid = useQuery('approvals.openOf', { kind: 'lateVoid', subjectId: receipt.id }).data
  const refund = useQuery('approvals.openOf', { kind: 'refund', subjectId: receipt.id }).data
  const move = useQuery('approvals.openOf', { kind: 'moveMoney', subjectId: receipt.id }).data
  const mayAsk = useMay('clerk', 'manager') && !lateVoid && !canVoidLate(receipt, today, true)
  return (
    <Stack gap={16}>
      <Group justify="space-between">
        <ReceiptState receipt={receipt} />
        <Group gap={8}>
          <Button leftSection={<IconPrinter size={16} />} onClick={printIt}>
            {receipt.prints === 0 ? t('fees.receipts.print') : t('fees.receipts.reprint')}
          </Button>
          {mayVoid && (
            <Button variant="default" onClick={() => setVoiding(true)}>
              {t('fees.voidReceipt.open')}
            </Button>
          )}
          {mayAsk && (
            <Button variant="default" onClick={() => setAsking(true)}>
              {t('fees.lateVoid.open')}
            </Button>
          )}
          <ReceiptMore receipt={receipt} asked={Boolean(refund ?? move ?? lateVoid)} />
          {receipt.unitId && (
            <Button variant="default" onClick={() => go(`/fees/collect/${receipt.unitId}?`)}>
              {t('fees.account.open')}
            </Button>
          )}
        </Group>
      </Group>
      <OpenRequest request={lateVoid ?? refund ?? move} />
      <CameOf receipt={receipt} />
      {receipt.voided && (
        <Alert color="red" p={8}>
          {t('fees.receipts.voidedFacts', {
            name: receipt.voided.byName,
            at: instant(receipt.voided.at, 'full'),
            reason: receipt.voided.reason,
          })}
        </Alert>
      )}
      <div>
        <Text fw={700} size="xl">
          {money(receipt.totalFen)}
        </Text>
        <Text size="sm">{receipt.capitals}</Text>
      </div>
      <Facts
        items={[
          { label: t('fees.field.payer'), value: receipt.payer },
          { label: t('fees.field.unit'), value: receipt.unitLabel },
          { label: t('fees.field.at'), value: instant(receipt.at, 'full') },
          { label: t('fees.field.by'), value: receipt.byName },
          { label: t('fees.field.prints'), value: receipt.prints },
          { label: t('fees.field.remark'), value: receipt.remark },
        ]}
      />
      <Lines receipt={receipt} />
      <Paid receipt={receipt} />
      <LateVoidDialog receipt={asking ? receipt : null} onClose={() => setAsking(false)} />
      <VoidReceiptDialog receipt={voiding ? receipt : null} onClose={() => setVoiding(false)} />
    </Stack>
  )
}

const Lines = ({ receipt }: { readonly receipt: Receipt }) => {
  const { t, language } = useWords()
  return (
    <Section title={t('fees.field.items')}>
      <Table>
        <Table.Tbody>
          {receipt.lines.map((line, place) => (
            <Table.Tr key={line.billId ?? place}>
              <Table.Td>{language === 'en' && line.itemEn !== '' ? line.itemEn : line.item}</Table.Td>
              <Table.Td>
                <PeriodText bill={line} />
              </Table.Td>
              <Table.Td ta="right">
                {t('fees.receipts.times', { price: formatPrice(line.priceE4), quantity: quantityText(line) })}
              </Table.Td>
              <Table.Td ta="right">{formatFen(line.amountFen)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Section>
  )
}

const Paid = ({ receipt }: { readonly receipt: Receipt }) => {
  const { t, money } = useWords()
  return (
    <Section title={t('fees.field.method')}>
      {receipt.payments.map((payment, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: frozen with the receipt
        <Group key={place} justify="space-between">
          <Text size="sm">
            {payment.reference === ''
              ? t(`fees.method.${payment.method}`)
              : t('fees.receipts.methodWith', {
                  method: t(`fees.method.${payment.method}`),
                  reference: payment.reference,
                })}
          </Text>
          <Text size="sm">{money(payment.amountFen)}</Text>
        </Group>
      ))}
      {receipt.changeFen > 0 && (
        <Text size="sm" c="dimmed">
          {t('fees.paper.change', {
            received: money(receipt.cashReceivedFen),
            change: money(receipt.changeFen),
          })}
        </Text>
      )}
    </Section>
  )
}
