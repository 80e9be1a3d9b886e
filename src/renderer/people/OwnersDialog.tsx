import { Text, TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import { dayOf } from '../../shared/day'
import type { UnitId } from '../../shared/id'
import type { TiedPerson } from '../../shared/people/contract'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { DayInput } from '../ui/DayInput'
import { FormDialog } from '../ui/FormDialog'
import { notifyDone } from '../ui/notify'
import { NOBODY, type Owner, OwnersFields, ownerInputs, ownersNow, SharesSum } from './OwnersFields'

interface Props {
  readonly opened: boolean
  readonly unitId: UnitId
  readonly people: readonly TiedPerson[]
  readonly onClose: () => void
}

/** The first owners of a unit and their shares; whoever follows them comes by a transfer. */
export const OwnersDialog = ({ opened, unitId, onClose }: Omit<Props, 'people'>) => {
  const { t } = useWords()
  const set = useCommand('people.setOwners')
  const [owners, setOwners] = useState<readonly Owner[]>([NOBODY])
  const [fromOn, setFromOn] = useState<string | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: empty each time it opens
  useEffect(() => {
    if (!opened) return
    set.clear()
    setOwners([NOBODY])
    setFromOn(dayOf(new Date().toISOString()))
  }, [opened])
  const submit = async (): Promise<void> => {
    const reply = await set.run({ unitId, fromOn: fromOn ?? '', owners: ownerInputs(owners) })
    if (!reply?.ok) return
    onClose()
    notifyDone(t('people.owners.done'))
  }
  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      title={t('people.owners.title')}
      onSubmit={submit}
      busy={set.busy}
      problem={set.problem}
      submitLabel={t('people.owners.submit')}
      size="lg"
      dirty={owners[0]?.name !== ''}
      disabled={fromOn === null || owners.some(({ name }) => name.trim() === '')}
      footer={<SharesSum owners={owners} />}
    >
      <DayInput required label={t('people.owners.fromOn')} value={fromOn} onChange={setFromOn} />
      <OwnersFields owners={owners} onChange={setOwners} />
    </FormDialog>
  )
}

/** A wrong entry of owners put right by a supervisor. A real change of owner is sent to a transfer. */
export const CorrectOwnersDialog = ({ opened, unitId, people, onClose }: Props) => {
  const { t } = useWords()
  const correct = useCommand('people.correctOwners')
  const [owners, setOwners] = useState<readonly Owner[]>([NOBODY])
  const [reason, setReason] = useState('')
  const now = ownersNow(people)
  // biome-ignore lint/correctness/useExhaustiveDependencies: begins with the owners of now each time it opens
  useEffect(() => {
    if (!opened) return
    correct.clear()
    setOwners(now.length > 0 ? now : [NOBODY])
    setReason('')
  }, [opened])
  const dirty = JSON.stringify(owners) !== JSON.stringify(now)
  const submit = async (): Promise<void> => {
    const reply = await correct.run({ unitId, owners: ownerInputs(owners), reason })
    if (!reply?.ok) return
    onClose()
    notifyDone(t('people.owners.corrected'))
  }
  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      title={t('people.owners.correct')}
      onSubmit={submit}
      busy={correct.busy}
      problem={correct.problem}
      submitLabel={t('people.owners.correctSubmit')}
      size="lg"
      dirty={dirty}
      disabled={!dirty || reason.trim().length < 2 || owners.some(({ name }) => name.trim() === '')}
      footer={<SharesSum owners={owners} />}
    >
      <Text size="sm" c="dimmed">
        {t('people.owners.correctHint')}
      </Text>
      <OwnersFields owners={owners} onChange={setOwners} />
      <TextInput
        required
        label={t('ui.reason')}
        maxLength={200}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
