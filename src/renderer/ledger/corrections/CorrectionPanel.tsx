import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { RouteOutput } from '../../../shared/contract'
import { useWords } from '../../i18n/useWords'
import { usePrint } from '../../printing/usePrint'
import { Facts } from '../../ui/Facts'
import { SidePanel } from '../../ui/SidePanel'
import { CorrectionState } from './CorrectionState'
import { PayRefundDialog } from './PayRefundDialog'

type Row = RouteOutput<'ledger.corrections'>['rows'][number]

interface Props {
  readonly row: Row | null
  readonly onClose: () => void
}

export const CorrectionPanel = ({ row, onClose }: Props) => (
  <SidePanel opened={row !== null} onClose={onClose} title={row?.no ?? ''}>
    {row && <Card row={row} />}
  </SidePanel>
)

const Card = ({ row }: { readonly row: Row }) => {
  const { t, money, instant, language } = useWords()
  const [, go] = useLocation()
  const print = usePrint()
  const [paying, setPaying] = useState(false)
  return (
    <Stack gap={16}>
      <Group justify="space-between">
        <CorrectionState row={row} />
        <Group gap={8}>
          {row.kind === 'refund' && !row.paid && (
            <Button onClick={() => setPaying(true)}>{t('ledger.payRefund.open')}</Button>
          )}
          {row.kind === 'refund' && (
            <Button variant="default" onClick={() => print({ kind: 'refundSlip', id: row.id })}>
              {t('ledger.print')}
            </Button>
          )}
          {row.receiptId && (
            <Button variant="default" onClick={() => go(`/fees/receipts?receipt=${row.receiptId}`)}>
              {t('ledger.deposits.receipt')}
            </Button>
          )}
          {row.billId && (
            <Button variant="default" onClick={() => go(`/fees/bills?bill=${row.billId}`)}>
              {t('ledger.corrections.bill')}
            </Button>
          )}
        </Group>
      </Group>
      <div>
        <Text fw={700} size="xl">
          {money(row.fen)}
        </Text>
        <Text size="sm" c="dimmed">
          {language === 'en' ? row.itemsEn : row.items}
        </Text>
      </div>
      <Facts
        items={[
          { label: t('ledger.field.kind'), value: t(`ledger.correctionKind.${row.kind}`) },
          { label: t('ledger.field.unit'), value: row.unitLabel },
          ...(row.kind === 'move' ? [{ label: t('ledger.field.toUnit'), value: row.toUnitLabel }] : []),
          { label: t('ledger.field.payer'), value: row.name },
          { label: t('ledger.field.receiptNo'), value: row.receiptNo },
          { label: t('ledger.field.reason'), value: row.reason },
          { label: t('ledger.field.asked'), value: row.askedByName },
          { label: t('ledger.field.agreed'), value: row.agreedByName },
          { label: t('ledger.field.approval'), value: row.approvalNo },
          { label: t('ledger.field.at'), value: instant(row.at, 'full') },
          ...(row.paid
            ? [
                {
                  label: t('ledger.corrections.paid'),
                  value: t('ledger.corrections.paidTo', {
                    payee: row.paid.payee,
                    method: t(`ledger.payOut.${row.paid.method}`),
                    at: instant(row.paid.at),
                  }),
                },
              ]
            : []),
        ]}
      />
      {paying && <PayRefundDialog row={row} onClose={() => setPaying(false)} />}
    </Stack>
  )
}
