import { NumberInput, Select } from '@mantine/core'
import { useState } from 'react'
import { paperOfReceipt } from '../../shared/fees/receipt-paper'
import { countCharge } from '../../shared/money'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { useQuery } from '../ipc/useQuery'
import { usePrint } from '../printing/usePrint'
import { FormDialog } from '../ui/FormDialog'
import { notifyDone } from '../ui/notify'
import { isChosen, NOBODY, PartyFields } from './PartyFields'
import { noPayment, PayingFields, payingOf } from './PayingFields'

/** 散客收款: somebody on file, a vehicle or whoever comes pays for something that is charged each time, without a unit. */
export const CasualDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { t, money, language } = useWords()
  const print = usePrint()
  const collect = useCommand('ledger.collectDirect')
  const [requestId] = useState(() => crypto.randomUUID())
  const items = (useQuery('fees.tariffs', {}).data ?? []).filter(
    ({ tariff, priceE4 }) => tariff.formula === 'each' && priceE4 !== null,
  )
  const [tariffId, setTariffId] = useState<string | null>(null)
  const [quantity, setQuantity] = useState(1)
  const [choice, setChoice] = useState(NOBODY)
  const [paid, setPaid] = useState(() => noPayment(''))
  const item = items.find(({ tariff }) => tariff.id === tariffId)
  const totalFen = item ? countCharge(quantity, item.priceE4 ?? 0) : 0
  const submit = async (): Promise<void> => {
    if (!item) return
    const reply = await collect.run({
      requestId,
      party: choice.party,
      partyId: choice.personId ?? choice.vehicleId,
      label: choice.label.trim(),
      lines: [{ tariffId: item.tariff.id, quantity }],
      ...payingOf(paid, totalFen),
    })
    if (!reply?.ok) return
    onClose()
    notifyDone(t('fees.collect.done', { no: reply.value.no, amount: money(reply.value.totalFen) }))
    print({ kind: paperOfReceipt(reply.value), id: reply.value.id })
  }
  return (
    <FormDialog
      opened
      title={t('fees.casual.title')}
      onClose={onClose}
      onSubmit={submit}
      busy={collect.busy}
      problem={collect.problem}
      submitLabel={t('fees.collect.submit', { amount: money(totalFen) })}
      disabled={totalFen === 0 || paid.payer.trim() === '' || !isChosen(choice)}
      dirty={paid.payer !== ''}
    >
      <Select
        required
        searchable
        label={t('fees.field.item')}
        data={items.map(({ tariff, siteName }) => ({
          value: tariff.id,
          label: t('fees.casual.itemOf', {
            item: (language === 'en' && tariff.nameEn) || tariff.name,
            site: siteName,
          }),
        }))}
        value={tariffId}
        onChange={setTariffId}
      />
      <NumberInput
        label={t('fees.field.quantity')}
        min={1}
        max={9999}
        allowDecimal={false}
        clampBehavior="strict"
        value={quantity}
        onChange={(value) => setQuantity(Number(value) || 1)}
      />
      <PartyFields
        choice={choice}
        onChange={(next) => {
          setChoice(next)
          if (next.personId) setPaid({ ...paid, payer: next.name })
        }}
      />
      <PayingFields paid={paid} totalFen={totalFen} onChange={setPaid} />
    </FormDialog>
  )
}
