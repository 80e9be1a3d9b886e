import { useEffect, useState } from 'react'
import { dayOf } from '../../shared/day'
import type { RateRow } from '../../shared/fees/billing-contract'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { ConfirmDialog } from '../ui/ConfirmDialog'
import { DayInput } from '../ui/DayInput'
import { notifyDone } from '../ui/notify'
import { useItemName } from './useItemName'

/** The last day of a rate; from the day after on the full price is charged. */
export const EndRateDialog = ({
  row,
  onClose,
}: {
  readonly row: RateRow | null
  readonly onClose: () => void
}) => {
  const { t, day } = useWords()
  const itemName = useItemName()
  const end = useCommand('fees.endRate')
  const [toOn, setToOn] = useState<string | null>(null)
  useEffect(() => {
    if (row) setToOn(dayOf(new Date().toISOString()))
  }, [row])
  const confirm = async (reason?: string): Promise<void> => {
    if (!row) return
    const reply = await end.run({ rateId: row.grant.id, toOn: toOn ?? '', reason: reason ?? '' })
    if (!reply?.ok) return
    onClose()
    notifyDone(
      t('fees.rate.endDone', { no: reply.value.no, day: reply.value.toOn ? day(reply.value.toOn) : '' }),
    )
  }
  return (
    <ConfirmDialog
      opened={row !== null}
      title={t('fees.rate.endTitle')}
      message={
        row
          ? t('fees.rate.endMessage', {
              unit: row.grant.unitLabel,
              item: itemName(row.grant.tariffId, row.grant.item),
            })
          : ''
      }
      confirmLabel={t('fees.rate.end')}
      reason
      busy={end.busy}
      problem={end.problem}
      onConfirm={confirm}
      onClose={() => {
        end.clear()
        onClose()
      }}
    >
      <DayInput required label={t('fees.rate.lastDay')} value={toOn} onChange={setToOn} />
    </ConfirmDialog>
  )
}
