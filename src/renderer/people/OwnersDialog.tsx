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

/** Owners and their shares from a day on. Those before stay in the history with the day they ended. */
export const OwnersDialog = ({ opened, unitId, people, onClose }: Props) => {
  const { t } = useWords()
  const set = useCommand('people.setOwners')
  const [owners, setOwners] = useState<readonly Owner[]>([NOBODY])
  const [fromOn, setFromOn] = useState<string | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: begins with the owners of now each time it opens
  useEffect(() => {
    if (!opened) return
    set.clear()
    const now = ownersNow(people)
    setOwners(now.length > 0 ? now : [NOBODY])
    setFromOn(dayOf(new Date().toISOString()))
  }, [opened])
  const submit = async (): Promise<void> => {
    const reply = await set.run({
      unitId,
      fromOn: fromOn ?? '',
      owners: ownerInputs(owners),
    })
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
      dirty={JSON.stringify(owners) !== JSON.stringify(ownersNow(people)) && owners[0]?.name !== ''}
      disabled={fromOn === null || owners.some(({ name }) => name.trim() === '')}
      footer={<SharesSum owners={owners} />}
    >
      <DayInput
        required
        label={t('people.owners.fromOn')}
        description={t('people.owners.fromHint')}
        value={fromOn}
        onChange={setFromOn}
      />
      <OwnersFields owners={owners} onChange={setOwners} />
    </FormDialog>
  )
}
