import { NumberInput, Select } from '@mantine/core'
import { useState } from 'react'
import { PayMethod } from '../../shared/fees/schema'
import type { UnitId } from '../../shared/id'
import type { LossRow } from '../../shared/keys/lossContract'
import { countCharge } from '../../shared/money'
import { UnitPicker } from '../estate/UnitPicker'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { useQuery } from '../ipc/useQuery'
import { usePrint } from '../printing/usePrint'
import { ChoiceField } from '../ui/ChoiceField'
import { FormDialog } from '../ui/FormDialog'
import { notifyDone } from '../ui/notify'

type By = PayMethod | 'bill'

interface Props {
  readonly row: LossRow
  readonly onClose: () => void
}

/** The cost of a settled loss: paid at the desk by whoever lost the key, or put on a unit's bill. */
export const ChargeLossDialog = ({ row, onClose }: Props) => {
  const { t, money, language } = useWords()
  const print = usePrint()
  const charge = useCommand('keys.chargeLoss')
  const [requestId] = useState(() => crypto.randomUUID())
  const costFen = row.loss.closed?.costFen ?? 0
  const items = (useQuery('fees.tariffs', {}).data ?? []).filter(
    ({ tariff, priceE4 }) => tariff.formula === 'each' && tariff.kind === 'income' && priceE4 !== null,
  )
  const exact = items.find(({ priceE4 }) => countCharge(1, priceE4 ?? 0) === costFen)?.tariff.id
  const [chosen, setChosen] = useState<string | null>(null)
  const [quantity, setQuantity] = useState(1)
  const [by, setBy] = useState<By>(row.loss.closed?.bearer === 'owner' ? 'bill' : 'cash')
  const [unitId, setUnitId] = useState<UnitId | null>(row.unitId)
  const tariffId = chosen ?? exact ?? null
  const submit = async (): Promise<void> => {
    if (!tariffId || (by === 'bill' && !unitId)) return
    const to =
      by === 'bill'
        ? { by: 'bill' as const, unitId: unitId ?? '' }
        : { by: 'desk' as const, requestId, method: by }
    const reply = await charge.run({ lossId: row.loss.id, tariffId, quantity, to })
    if (!reply?.ok) return
    onClose()
    notifyDone(t('keys.charge.done', { no: row.loss.no, amount: money(costFen) }))
    const { receiptId } = reply.value.closed ?? {}
    if (by !== 'bill' && receiptId) print({ kind: 'receipt', id: receiptId })
  }
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t('keys.charge.title', { no: row.loss.no, amount: money(costFen) })}
      onSubmit={submit}
      busy={charge.busy}
      problem={charge.problem}
      submitLabel={t(by === 'bill' ? 'keys.charge.bill' : 'keys.charge.collect', { amount: money(costFen) })}
      disabled={!tariffId || (by === 'bill' && !unitId)}
    >
      <ChoiceField
        label={t('keys.charge.by')}
        options={[
          ...PayMethod.options.map((method) => ({ value: method as By, label: t(`fees.method.${method}`) })),
          { value: 'bill' as const, label: t('keys.charge.onBill') },
        ]}
        value={by}
        onChange={setBy}
      />
      {by === 'bill' && (
        <UnitPicker required label={t('keys.bill.unit')} value={unitId} onChange={setUnitId} />
      )}
      <Select
        required
        label={t('keys.bill.item')}
        description={t('keys.charge.itemHint', { amount: money(costFen) })}
        data={items.map(({ tariff, priceE4 }) => ({
          value: tariff.id,
          label: `${(language === 'en' && tariff.nameEn) || tariff.name} ${money(countCharge(1, priceE4 ?? 0))}`,
        }))}
        value={tariffId}
        onChange={setChosen}
      />
      <NumberInput
        label={t('keys.bill.quantity')}
        min={1}
        max={1000}
        allowDecimal={false}
        value={quantity}
        onChange={(next) => setQuantity(Math.max(1, Number(next) || 1))}
      />
    </FormDialog>
  )
}
