import { Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import { addToMonth, dayOf, firstOf, monthOf } from '../../shared/day'
import type { TariffRow } from '../../shared/fees/answers'
import { formatPrice } from '../../shared/money'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { DayInput } from '../ui/DayInput'
import { FormDialog } from '../ui/FormDialog'
import { notifyDone } from '../ui/notify'
import { PriceInput } from '../ui/PriceInput'
import { TiersField } from './TiersField'
import { type TypedTier, tiersOf } from './tariffForm'
import { useItemName } from './useItemName'

const nextMonth = (): string => firstOf(addToMonth(monthOf(dayOf(new Date().toISOString())), 1))

/** A new price from a day on; what was billed before keeps the price it was billed with. */
export const PriceDialog = ({
  row,
  onClose,
}: {
  readonly row: TariffRow | null
  readonly onClose: () => void
}) => {
  const { t, day } = useWords()
  const itemName = useItemName()
  const add = useCommand('fees.addPrice')
  const [priceE4, setPrice] = useState<number | null>(null)
  const [tiers, setTiers] = useState<TypedTier[]>([])
  const [fromOn, setFrom] = useState<string | null>(nextMonth())
  const { clear } = add
  // biome-ignore lint/correctness/useExhaustiveDependencies: the form starts anew for each item
  useEffect(() => {
    if (!row) return
    setPrice(null)
    setTiers([])
    setFrom(nextMonth())
    clear()
  }, [row?.tariff.id])
  if (!row) return null
  const metered = row.tariff.formula === 'metered'
  const submit = async (): Promise<void> => {
    const reply = await add.run({
      tariffId: row.tariff.id,
      priceE4: priceE4 ?? 0,
      fromOn: fromOn ?? '',
      ...(metered ? { tiers: tiersOf(tiers) } : {}),
    })
    if (!reply?.ok) return
    onClose()
    notifyDone(
      t('fees.price.done', {
        item: row.tariff.name,
        price: formatPrice(reply.value.priceE4),
        day: day(reply.value.fromOn),
      }),
    )
  }
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t('fees.price.title', { item: itemName(row.tariff.id, row.tariff.name) })}
      onSubmit={submit}
      busy={add.busy}
      problem={add.problem}
      submitLabel={t('fees.price.submit')}
      size={metered ? 'md' : 'sm'}
    >
      <Text size="sm" c="dimmed">
        {t('fees.price.hint', { price: row.priceE4 === null ? '—' : formatPrice(row.priceE4) })}
      </Text>
      <PriceInput required data-autofocus label={t('fees.field.price')} value={priceE4} onChange={setPrice} />
      <DayInput required label={t('fees.price.from')} value={fromOn} onChange={setFrom} />
      {metered && <TiersField value={tiers} onChange={setTiers} />}
    </FormDialog>
  )
}
