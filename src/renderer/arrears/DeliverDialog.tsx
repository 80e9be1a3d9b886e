import { Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { type ArrearsStep, Served } from '../../shared/arrears/schema'
import { dayOf } from '../../shared/day'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { useQuery } from '../ipc/useQuery'
import { ChoiceField } from '../ui/ChoiceField'
import { DayInput } from '../ui/DayInput'
import { FormDialog } from '../ui/FormDialog'
import { notifyDone } from '../ui/notify'

interface Props {
  readonly stepIds: ArrearsStep['id'][]
  readonly title: string
  /** Served before: it may have come back. */
  readonly again: boolean
  readonly onClose: () => void
}

/** One paper is mostly signed for, those of a building go into the letter boxes. */
const firstChoice = ({ stepIds, again }: Pick<Props, 'stepIds' | 'again'>): Served => {
  if (again) return 'returned'
  return stepIds.length > 1 ? 'left' : 'signed'
}

/** How papers were served: who carried it, who signed or saw, the number of the posted letter. */
export const DeliverDialog = ({ stepIds, title, again, onClose }: Props) => {
  const { t } = useWords()
  const me = useQuery('center.status', {}).data?.staff?.name
  const deliver = useCommand('arrears.deliver')
  const [how, setHow] = useState<Served>(() => firstChoice({ stepIds, again }))
  const [on, setOn] = useState<string | null>(dayOf(new Date().toISOString()))
  const [carrier, setCarrier] = useState<string | null>(null)
  const [person, setPerson] = useState('')
  const [tracking, setTracking] = useState('')
  const [note, setNote] = useState('')
  const options = Served.options.filter((value) => value !== 'returned' || again)
  const run = async (): Promise<void> => {
    if (!on) return
    const named = how === 'signed' || how === 'refused'
    const reply = await deliver.run({
      stepIds,
      how,
      on,
      carrier: carrier ?? me ?? '',
      person: named ? person : '',
      tracking: how === 'posted' || how === 'returned' ? tracking : '',
      note,
    })
    if (!reply?.ok) return
    onClose()
    notifyDone(t('arrears.deliver.done', { n: stepIds.length, how: t(`arrears.served.${how}`) }))
  }
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={title}
      onSubmit={run}
      busy={deliver.busy}
      problem={deliver.problem}
      submitLabel={t('arrears.deliver.submit')}
      disabled={!on}
      dirty={person !== '' || tracking !== '' || note !== ''}
    >
      <ChoiceField
        required
        label={t('arrears.field.how')}
        options={options.map((value) => ({ value, label: t(`arrears.served.${value}`) }))}
        value={how}
        onChange={setHow}
      />
      <Text size="sm" c="dimmed">
        {t(`arrears.servedHint.${how}`)}
      </Text>
      {(how === 'signed' || how === 'refused') && (
        <TextInput
          required
          label={t(how === 'signed' ? 'arrears.field.signer' : 'arrears.field.witness')}
          maxLength={40}
          value={person}
          onChange={(event) => setPerson(event.currentTarget.value)}
        />
      )}
      {how === 'posted' && (
        <TextInput
          required
          label={t('arrears.field.tracking')}
          maxLength={40}
          value={tracking}
          onChange={(event) => setTracking(event.currentTarget.value)}
        />
      )}
      <TextInput
        required
        label={t('arrears.field.carrier')}
        maxLength={40}
        value={carrier ?? me ?? ''}
        onChange={(event) => setCarrier(event.currentTarget.value)}
      />
      <DayInput required label={t('arrears.field.on')} value={on} onChange={setOn} />
      <TextInput
        label={t('arrears.field.note')}
        maxLength={200}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
