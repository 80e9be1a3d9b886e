import { Text } from '@mantine/core'
import { formatPrice } from '../../shared/money'
import { useWords } from '../i18n/useWords'
import { useQuery } from '../ipc/useQuery'
import { ProblemNotice } from '../ui/ProblemNotice'
import { quantityText } from './quantity'

interface Props {
  readonly ask: {
    readonly unitId: string
    readonly tariffId: string
    readonly quantity: number
    readonly fromOn: string
    readonly toOn: string
  }
  readonly unitName: string
}

/** What it will come to, or why it cannot be billed, before anything is posted. */
export const BillQuote = ({ ask, unitName }: Props) => {
  const { t, money } = useWords()
  const complete = ask.fromOn !== '' && ask.toOn !== ''
  const { data, problem } = useQuery('fees.quoteBill', complete ? ask : null)
  if (problem) return <ProblemNotice problem={problem} />
  if (!data) return null
  return (
    <Text fw={600}>
      {t('fees.addBill.quote', {
        price: formatPrice(data.priceE4),
        quantity: quantityText({ ...data, unitName }),
        amount: money(data.amountFen),
      })}
    </Text>
  )
}
