import { Alert, Stack } from '@mantine/core'
import type { Receipt } from '../../shared/fees/schema'
import { useWords } from '../i18n/useWords'
import { useQuery } from '../ipc/useQuery'

/** What became of a receipt after it was issued: its invoice, the day its money came in, refunds and transfers. */
export const CameOf = ({ receipt }: { readonly receipt: Receipt }) => {
  const { t, money, day } = useWords()
  const { data } = useQuery('ledger.correctionsOf', { receiptId: receipt.id })
  const { invoice, receivedOn } = receipt
  const lines = [
    ...(receivedOn ? [t('fees.cameOf.receivedOn', { day: day(receivedOn) })] : []),
    ...(invoice
      ? [
          invoice.withdrawn
            ? t('fees.cameOf.withdrawn', { no: invoice.no, redNo: invoice.withdrawn.redNo })
            : t('fees.cameOf.invoice', { no: invoice.no, day: day(invoice.issuedOn), title: invoice.title }),
        ]
      : []),
    ...(data?.refunds ?? []).map((refund) =>
      refund.paid
        ? t('fees.cameOf.refundPaid', {
            no: refund.no,
            amount: money(refund.totalFen),
            day: day(refund.paid.on),
          })
        : t('fees.cameOf.refund', { no: refund.no, amount: money(refund.totalFen) }),
    ),
    ...(data?.moves ?? []).map((move) =>
      t('fees.cameOf.moved', { no: move.no, amount: money(move.totalFen), unit: move.toUnitLabel }),
    ),
  ]
  if (lines.length === 0) return null
  return (
    <Alert color="blue" p={8}>
      <Stack gap={4}>
        {lines.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </Stack>
    </Alert>
  )
}
