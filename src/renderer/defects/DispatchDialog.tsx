import { Select, Text, TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { Defect } from '../../shared/defects/schema'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { useQuery } from '../ipc/useQuery'
import { usePrint } from '../printing/usePrint'
import { DayInput } from '../ui/DayInput'
import { FormDialog } from '../ui/FormDialog'
import { notifyDone } from '../ui/notify'

interface Props {
  readonly opened: boolean
  readonly defects: readonly Defect[]
  readonly onClose: () => void
  readonly onDone?: () => void
}

/** One sheet for one party, printed at once: three copies are signed and one stays here. */
export const DispatchDialog = ({ opened, defects, onClose, onDone }: Props) => {
  const { t } = useWords()
  const print = usePrint()
  const act = useCommand('defects.dispatch')
  const parties = useQuery('defects.parties', opened ? {} : null)
  const usual = useQuery(
    'defects.dueOn',
    opened && defects.length > 0 ? { defectIds: defects.map((defect) => defect.id) } : null,
  )
  const [partyId, setPartyId] = useState<string | null>(null)
  const [dueOn, setDueOn] = useState<string | null>(null)
  const [note, setNote] = useState('')
  // biome-ignore lint/correctness/useExhaustiveDependencies: the form starts anew each time it opens
  useEffect(() => {
    if (!opened) return
    act.clear()
    setPartyId(defects.find((defect) => defect.partyId)?.partyId ?? null)
    setDueOn(null)
    setNote('')
  }, [opened])
  const day = dueOn ?? usual.data ?? null
  const submit = async (): Promise<void> => {
    if (!partyId || !day) return
    const reply = await act.run({
      partyId: partyId as never,
      defectIds: defects.map((defect) => defect.id),
      dueOn: day,
      note,
    })
    if (!reply?.ok) return
    onClose()
    onDone?.()
    notifyDone(t('defects.dispatch.done', { no: reply.value.no, party: reply.value.partyName }))
    print({ kind: 'rectification', id: reply.value.id })
  }
  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      title={t('defects.dispatch.title', { n: defects.length })}
      onSubmit={submit}
      busy={act.busy}
      problem={act.problem}
      submitLabel={t('defects.dispatch.submit')}
      disabled={!partyId || !day}
    >
      <Text size="sm">{defects.map((defect) => defect.no).join(' · ')}</Text>
      <Select
        required
        label={t('defects.field.party')}
        allowDeselect={false}
        data={(parties.data ?? [])
          .filter(({ party }) => party.active)
          .map(({ party }) => ({ value: party.id, label: party.name }))}
        value={partyId}
        onChange={setPartyId}
      />
      <DayInput
        required
        label={t('defects.field.dueOn')}
        description={t('defects.dispatch.dueHint')}
        value={day}
        onChange={setDueOn}
      />
      <TextInput
        label={t('defects.field.note')}
        maxLength={300}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
