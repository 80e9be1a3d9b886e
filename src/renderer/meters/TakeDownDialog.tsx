import { useEffect, useState } from 'react'
import { dayOf } from '../../shared/day'
import type { Meter } from '../../shared/meters/schema'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { ConfirmDialog } from '../ui/ConfirmDialog'
import { DayInput } from '../ui/DayInput'
import { notifyDone } from '../ui/notify'

/** 拆表 without another in its place: read it first, nothing is counted afterwards. */
export const TakeDownDialog = ({
  meter,
  onClose,
}: {
  readonly meter: Meter | null
  readonly onClose: () => void
}) => {
  const { t } = useWords()
  const takeDown = useCommand('meters.takeDown')
  const [on, setOn] = useState<string | null>(null)
  useEffect(() => {
    if (meter) setOn(dayOf(new Date().toISOString()))
  }, [meter])
  const confirm = async (reason?: string): Promise<void> => {
    if (!meter) return
    const reply = await takeDown.run({ meterId: meter.id, on: on ?? '', reason: reason ?? '' })
    if (!reply?.ok) return
    onClose()
    notifyDone(t('meters.takeDown.done', { meter: reply.value.no }))
  }
  return (
    <ConfirmDialog
      opened={meter !== null}
      title={t('meters.takeDown.title', { meter: meter?.no ?? '' })}
      message={t('meters.takeDown.message')}
      confirmLabel={t('meters.takeDown.open')}
      reason
      danger
      busy={takeDown.busy}
      problem={takeDown.problem}
      onConfirm={confirm}
      onClose={() => {
        takeDown.clear()
        onClose()
      }}
    >
      <DayInput required label={t('meters.takeDown.on')} value={on} onChange={setOn} />
    </ConfirmDialog>
  )
}
