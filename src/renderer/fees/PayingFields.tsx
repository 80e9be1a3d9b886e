import { Text, TextInput } from '@mantine/core'
import { PayMethod, type Payment } from '../../shared/fees/schema'
import { useWords } from '../i18n/useWords'
import { ChoiceField } from '../ui/ChoiceField'
import { MoneyInput } from '../ui/MoneyInput'

/** Who pays and how, where one method pays all of it. */
export interface OnePayment {
  readonly payer: string
  readonly method: PayMethod
  readonly reference: string
  readonly receivedFen: number | null
}

export const noPayment = (payer: string): OnePayment => ({
  payer,
  method: 'wechat',
  reference: '',
  receivedFen: null,
})

/** As the command takes it. */
export const payingOf = (paid: OnePayment, totalFen: number) => ({
  payer: paid.payer.trim(),
  payments: [
    {
      method: paid.method,
      amountFen: totalFen,
      reference: paid.method === 'cash' ? '' : paid.reference.trim(),
    },
  ] satisfies Payment[],
  cashReceivedFen: paid.method === 'cash' ? (paid.receivedFen ?? 0) : 0,
  remark: '',
  receivedOn: null,
})

interface Props {
  readonly paid: OnePayment
  readonly totalFen: number
  readonly onChange: (paid: OnePayment) => void
}

export const PayingFields = ({ paid, totalFen, onChange }: Props) => {
  const { t, money } = useWords()
  const change = Math.max(0, (paid.receivedFen ?? 0) - totalFen)
  return (
    <>
      <TextInput
        required
        label={t('fees.field.payer')}
        maxLength={120}
        value={paid.payer}
        onChange={(event) => onChange({ ...paid, payer: event.currentTarget.value })}
      />
      <ChoiceField
        label={t('fees.collect.method')}
        options={PayMethod.options.map((value) => ({ value, label: t(`fees.method.${value}`) }))}
        value={paid.method}
        onChange={(method) => onChange({ ...paid, method })}
      />
      {paid.method === 'cash' ? (
        <>
          <MoneyInput
            label={t('fees.collect.received')}
            value={paid.receivedFen}
            placeholder={t('fees.collect.exact')}
            onChange={(receivedFen) => onChange({ ...paid, receivedFen })}
          />
          {change > 0 && (
            <Text fw={600} role="status">
              {t('fees.collect.changeBack', { amount: money(change) })}
            </Text>
          )}
        </>
      ) : (
        <TextInput
          label={t('fees.collect.reference')}
          maxLength={60}
          value={paid.reference}
          onChange={(event) => onChange({ ...paid, reference: event.currentTarget.value })}
        />
      )}
    </>
  )
}
