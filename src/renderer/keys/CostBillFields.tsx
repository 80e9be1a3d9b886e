import { Group, NumberInput, Select } from '@mantine/core'
import { useState } from 'react'
import type { UnitId } from '../../shared/id'
import { countCharge } from '../../shared/money'
import { UnitPicker } from '../estate/UnitPicker'
import { useWords } from '../i18n/useWords'
import { useQuery } from '../ipc/useQuery'

export interface CostBill {
  readonly unitId: string
  readonly tariffId: string
  readonly quantity: number
}

interface Props {
  readonly unitId: UnitId | null
  readonly value: CostBill | null
  readonly onChange: (bill: CostBill | null, costFen?: number) => void
}

/** Charges a cost through the fees: only an item that has a price can be billed, so the price makes the cost. */
export const CostBillFields = ({ unitId, value, onChange }: Props) => {
  const { t, money } = useWords()
  const { data } = useQuery('fees.tariffs', {})
  const [unit, setUnit] = useState<UnitId | null>(unitId)
  const [tariffId, setTariffId] = useState<string | null>(value?.tariffId ?? null)
  const [quantity, setQuantity] = useState(1)
  const items = (data ?? []).filter(
    ({ tariff, priceE4 }) => tariff.formula === 'each' && tariff.kind === 'income' && priceE4 !== null,
  )
  const give = (next: { unit: UnitId | null; tariffId: string | null; quantity: number }): void => {
    const price = items.find(({ tariff }) => tariff.id === next.tariffId)?.priceE4
    if (!next.unit || !next.tariffId || price == null) onChange(null)
    else
      onChange(
        { unitId: next.unit, tariffId: next.tariffId, quantity: next.quantity },
        countCharge(next.quantity, price),
      )
  }
  return (
    <Group grow align="flex-start">
      <Select
        clearable
        label={t('keys.bill.item')}
        placeholder={t('keys.bill.none')}
        data={items.map(({ tariff, priceE4 }) => ({
          value: tariff.id,
          label: `${tariff.name} ${money(countCharge(1, priceE4 ?? 0))}`,
        }))}
        value={tariffId}
        onChange={(next) => {
          setTariffId(next)
          give({ unit, tariffId: next, quantity })
        }}
      />
      {tariffId && (
        <>
          <UnitPicker
            label={t('keys.bill.unit')}
            value={unit}
            onChange={(next) => {
              setUnit(next)
              give({ unit: next, tariffId, quantity })
            }}
          />
          <NumberInput
            label={t('keys.bill.quantity')}
            min={1}
            max={1000}
            allowDecimal={false}
            value={quantity}
            onChange={(next) => {
              const count = Math.max(1, Number(next) || 1)
              setQuantity(count)
              give({ unit, tariffId, quantity: count })
            }}
          />
        </>
      )}
    </Group>
  )
}
