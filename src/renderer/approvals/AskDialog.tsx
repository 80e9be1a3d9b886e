import { Textarea } from '@mantine/core'
import { type ReactNode, useEffect, useState } from 'react'
import type { RouteInput } from '../../shared/contract'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { FormDialog } from '../ui/FormDialog'
import { notifyDone } from '../ui/notify'
import { useAskedText } from './useAskedText'

interface Props {
  readonly opened: boolean
  readonly title: string
  /** What is asked for; null while something is still missing. */
  readonly ask: RouteInput<'approvals.request'>['ask'] | null
  readonly onClose: () => void
  /** Sent: what stood behind it is done with as well. */
  readonly onAsked?: () => void
  readonly children?: ReactNode
}

/** Asks for approval: what, and why. The record's own fields come as children. */
export const AskDialog = ({ opened, title, ask, onClose, onAsked, children }: Props) => {
  const { t } = useWords()
  const asked = useAskedText()
  const request = useCommand('approvals.request')
  const { clear } = request
  const [reason, setReason] = useState('')
  useEffect(() => {
    if (!opened) return
    setReason('')
    clear()
  }, [opened, clear])
  const submit = async (): Promise<void> => {
    if (!ask) return
    const reply = await request.run({ ask, reason: reason.trim() })
    if (!reply?.ok) return
    onClose()
    onAsked?.()
    notifyDone(asked(reply.value))
  }
  return (
    <FormDialog
      opened={opened}
      size="sm"
      title={title}
      onClose={onClose}
      onSubmit={submit}
      busy={request.busy}
      problem={request.problem}
      submitLabel={t('approvals.ask')}
      disabled={ask === null || reason.trim().length < 2}
      dirty={reason.trim() !== ''}
    >
      {children}
      <Textarea
        required
        label={t('approvals.field.reason')}
        autosize
        minRows={2}
        maxLength={300}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
