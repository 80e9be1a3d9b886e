import { Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Occupancy } from '../../shared/estate/schema'
import type { MoveInFile } from '../../shared/moveins/contract'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { usePrint } from '../printing/usePrint'
import { ChoiceField } from '../ui/ChoiceField'
import { FormDialog } from '../ui/FormDialog'
import { notifyDone } from '../ui/notify'

interface Props {
  readonly file: MoveInFile
  readonly onClose: () => void
}

/** The hand-over: from today the warranties run, fees are owed, and the sign-off sheet is printed. */
export const CloseDialog = ({ file, onClose }: Props) => {
  const { t, day } = useWords()
  const close = useCommand('moveins.close')
  const print = usePrint()
  const [occupancy, setOccupancy] = useState<Occupancy>('ownerOccupied')
  const { moveIn } = file
  const submit = async (): Promise<void> => {
    const reply = await close.run({ moveInId: moveIn.id, occupancy })
    if (!reply?.ok) return
    onClose()
    notifyDone(t('moveins.close.done', { unit: moveIn.unitLabel }))
    print({ kind: 'moveInSheet', id: moveIn.id })
  }
  return (
    <FormDialog
      opened
      size="sm"
      onClose={onClose}
      title={t('moveins.close.title', { unit: moveIn.unitLabel })}
      onSubmit={submit}
      busy={close.busy}
      problem={close.problem}
      submitLabel={t('moveins.close.open')}
    >
      <Text size="sm">
        {t('moveins.close.message', { day: day(moveIn.begun?.feesFromOn ?? file.feesFromOn) })}
      </Text>
      <ChoiceField
        label={t('estate.field.occupancy')}
        options={Occupancy.options
          .filter((value) => value !== 'vacant')
          .map((value) => ({ value, label: t(`estate.occupancy.${value}`) }))}
        value={occupancy}
        onChange={setOccupancy}
      />
    </FormDialog>
  )
}

/** The papers are in the cabinet: the clock stops. */
export const ArchiveDialog = ({ file, onClose }: Props) => {
  const { t } = useWords()
  const archive = useCommand('moveins.archive')
  const [location, setLocation] = useState('')
  const submit = async (): Promise<void> => {
    const reply = await archive.run({ moveInId: file.moveIn.id, location: location.trim() })
    if (!reply?.ok) return
    onClose()
    notifyDone(t('moveins.archive.done', { unit: file.moveIn.unitLabel }))
  }
  return (
    <FormDialog
      opened
      size="sm"
      onClose={onClose}
      title={t('moveins.archive.title', { unit: file.moveIn.unitLabel })}
      onSubmit={submit}
      busy={archive.busy}
      problem={archive.problem}
      submitLabel={t('moveins.archive.open')}
    >
      <Text size="sm">{t('moveins.archive.message')}</Text>
      <TextInput
        label={t('moveins.field.location')}
        maxLength={40}
        value={location}
        onChange={(event) => setLocation(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
