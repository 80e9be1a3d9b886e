import { TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import { dayOf } from '../../shared/day'
import type { Dispatch } from '../../shared/defects/schema'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { DayInput } from '../ui/DayInput'
import { FormDialog } from '../ui/FormDialog'
import { notifyDone } from '../ui/notify'

interface Props {
  readonly sheet: Dispatch | null
  readonly onClose: () => void
}

/** The party has signed for the sheet: from then on the work is theirs. */
export const ReceiveDialog = ({ sheet, onClose }: Props) => {
  const { t } = useWords()
  const act = useCommand('defects.receive')
  const [name, setName] = useState('')
  const [on, setOn] = useState<string | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the form starts anew for each sheet
  useEffect(() => {
    if (!sheet) return
    act.clear()
    setName('')
    setOn(dayOf(new Date().toISOString()))
  }, [sheet?.id])
  if (!sheet) return null
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t('defects.receive.title', { no: sheet.no, party: sheet.partyName })}
      onSubmit={async () => {
        if (!on) return
        const reply = await act.run({ dispatchId: sheet.id, name, on })
        if (!reply?.ok) return
        onClose()
        notifyDone(t('defects.receive.done', { no: sheet.no }))
      }}
      busy={act.busy}
      problem={act.problem}
      submitLabel={t('defects.receive.open')}
      disabled={!on}
      size="sm"
    >
      <TextInput
        required
        label={t('defects.receive.name')}
        maxLength={40}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <DayInput required label={t('defects.receive.on')} value={on} onChange={setOn} />
    </FormDialog>
  )
}
