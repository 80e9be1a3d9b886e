import { Group, NumberInput, Select, SimpleGrid, Table, Text } from '@mantine/core'
import { useState } from 'react'
import type { Account } from '../../shared/fees/answers'
import { formatFen, formatPrice } from '../../shared/money'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { useQuery } from '../ipc/useQuery'
import { usePrint } from '../printing/usePrint'
import { FormDialog } from '../ui/FormDialog'
import { notifyDone } from '../ui/notify'
import { ProblemNotice } from '../ui/ProblemNotice'
import { noPayment, PayingFields, payingOf } from './PayingFields'
import { PeriodText } from './PeriodText'

/** 预交: so many months ahead, each at the price known for it; one receipt (domain.md §4.5). */
export const PrepayDialog = ({
  account,
  onClose,
}: {
  readonly account: Account
  readonly onClose: () => void
}) => {
  const { t, money, language } = useWords()
  const print = usePrint()
  const collect = useCommand('ledger.prepay')
  const [requestId] = useState(() => crypto.randomUUID())
  const items = (useQuery('fees.tariffs', {}).data ?? []).filter(
    ({ tariff, siteName }) =>
      tariff.formula !== 'each' && tariff.kind !== 'deposit' && siteName === account.siteName,
  )
  const [tariffId, setTariffId] = useState<string | null>(null)
  const [months, setMonths] = useState(12)
  const [paid, setPaid] = useState(() => noPayment(account.payers[0] ?? ''))
  const chosen = tariffId ?? items[0]?.tariff.id ?? null
  const { data: quote, problem } = useQuery(
    'ledger.quotePrepay',
    chosen && months > 0 ? { unitId: account.unitId, tariffId: chosen, months } : null,
  )
  const submit = async (): Promise<void> => {
    if (!quote || !chosen) return
    const reply = await collect.run({
      requestId,
      unitId: account.unitId,
      tariffId: chosen,
      months,
      totalFen: quote.totalFen,
      ...payingOf(paid, quote.totalFen),
    })
    if (!reply?.ok) return
    onClose()
    notifyDone(t('fees.collect.done', { no: reply.value.no, amount: money(reply.value.totalFen) }))
    print({ kind: 'receipt', id: reply.value.id })
  }
  return (
    <FormDialog
      opened
      title={t('fees.prepay.title', { unit: account.unitLabel })}
      onClose={onClose}
      onSubmit={submit}
      busy={collect.busy}
      problem={collect.problem}
      submitLabel={t('fees.collect.submit', { amount: money(quote?.totalFen ?? 0) })}
      disabled={!quote || paid.payer.trim() === ''}
      dirty={paid.reference !== ''}
      size="lg"
    >
      {account.openFen > 0 && (
        <Text size="sm" c="var(--desk-bad)">
          {t('fees.prepay.owes', { amount: money(account.openFen) })}
        </Text>
      )}
      <Group grow align="flex-start">
        <Select
          label={t('fees.field.item')}
          allowDeselect={false}
          data={items.map(({ tariff }) => ({
            value: tariff.id,
            label: (language === 'en' && tariff.nameEn) || tariff.name,
          }))}
          value={chosen}
          onChange={setTariffId}
        />
        <NumberInput
          label={t('fees.prepay.months')}
          min={1}
          max={36}
          allowDecimal={false}
          clampBehavior="strict"
          value={months}
          onChange={(value) => setMonths(Number(value) || 0)}
        />
      </Group>
      <ProblemNotice problem={problem} />
      <PayingFields paid={paid} totalFen={quote?.totalFen ?? 0} onChange={setPaid} />
      {quote && <Months quote={quote} />}
    </FormDialog>
  )
}

interface Quote {
  readonly months: readonly {
    readonly fromOn: string
    readonly toOn: string
    readonly priceE4: number
    readonly amountFen: number
    readonly percent?: number | undefined
  }[]
}

/** Month by month in two columns, so that a price change inside is seen before it is paid. */
const Months = ({ quote: { months } }: { readonly quote: Quote }) => {
  const half = Math.ceil(months.length / 2)
  return (
    <SimpleGrid cols={2} spacing={24}>
      <MonthLines months={months.slice(0, half)} />
      <MonthLines months={months.slice(half)} />
    </SimpleGrid>
  )
}

const MonthLines = ({ months }: Quote) => (
  <Table verticalSpacing={3}>
    <Table.Tbody>
      {months.map((month) => (
        <Table.Tr key={month.fromOn}>
          <Table.Td>
            <PeriodText bill={month} />
          </Table.Td>
          <Table.Td ta="right">
            {formatPrice(month.priceE4)}
            {month.percent === undefined ? '' : ` × ${month.percent}%`}
          </Table.Td>
          <Table.Td ta="right">{formatFen(month.amountFen)}</Table.Td>
        </Table.Tr>
      ))}
    </Table.Tbody>
  </Table>
)
