import { Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { UnitId } from '../../shared/id'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { FormDialog } from '../ui/FormDialog'
import { notifyDone } from '../ui/notify'

interface Props {
  readonly unitIds: readonly UnitId[]
  readonly onClose: () => void
  readonly onDone?: () => void
}

/** 定期核对: one file, or as many as were gone through together. */
export const ReviewDialog = ({ unitIds, onClose, onDone }: Props) => {
  const { t } = useWords()
  const review = useCommand('unitfiles.review')
  const [note, setNote] = useState('')
  const submit = async (): Promise<void> => {
    const reply = await review.run({ unitIds: [...unitIds], note })
    if (!reply?.ok) return
    onClose()
    onDone?.()
    notifyDone(t('unitfiles.review.done', { n: reply.value }))
  }
  return (
    <FormDialog
      opened
      size="sm"
      onClose={onClose}
      title={t('unitfiles.review.title', { n: unitIds.length })}
      onSubmit={submit}
      busy={review.busy}
      problem={review.problem}
      submitLabel={t('unitfiles.review.submit')}
      dirty={note !== ''}
    >
      <Text size="sm">{t('unitfiles.review.hint')}</Text>
      <TextInput
        label={t('unitfiles.field.note')}
        maxLength={200}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
