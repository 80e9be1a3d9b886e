import { Text, Textarea } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { FormDialog } from '../ui/FormDialog'
import { notifyDone } from '../ui/notify'
import { readLines } from './pastedLines'

interface Props {
  readonly takeoverId: string | null
  readonly onClose: () => void
}

/** The other side's own list, copied out of its sheet: code, place, class, pieces, hook. */
export const PasteLinesDialog = ({ takeoverId, onClose }: Props) => {
  const { t } = useWords()
  const add = useCommand('keys.addTakeoverLines')
  const [text, setText] = useState('')
  const { clear } = add
  useEffect(() => {
    if (!takeoverId) return
    clear()
    setText('')
  }, [takeoverId, clear])
  const classes = new Map(
    (
      [
        'entry',
        'interior',
        'entranceDoor',
        'mailbox',
        'publicDoor',
        'plantRoom',
        'accessCard',
        'garage',
      ] as const
    ).map((value) => [t(`keys.class.${value}`), value]),
  )
  const { lines, unread } = readLines(text, classes)
  const submit = async (): Promise<void> => {
    if (!takeoverId) return
    const reply = await add.run({ takeoverId, lines: [...lines] })
    if (!reply?.ok) return
    onClose()
    notifyDone(t('keys.takeover.added', { n: reply.value }))
  }
  return (
    <FormDialog
      opened={takeoverId !== null}
      onClose={onClose}
      title={t('keys.takeover.paste')}
      onSubmit={submit}
      busy={add.busy}
      problem={add.problem}
      submitLabel={t('keys.takeover.addLines', { n: lines.length })}
      disabled={lines.length === 0 || unread.length > 0}
      dirty={text !== ''}
      size="lg"
    >
      <Text size="sm" c="dimmed">
        {t('keys.takeover.pasteHint', { classes: [...classes.keys()].join(t('keys.comma')) })}
      </Text>
      <Textarea
        required
        data-autofocus
        label={t('keys.takeover.pasteField')}
        autosize
        minRows={8}
        maxRows={12}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        error={
          unread.length > 0
            ? t('keys.takeover.unread', { n: unread.length, line: unread[0] ?? '' })
            : undefined
        }
      />
    </FormDialog>
  )
}
