import { Text, TextInput } from '@mantine/core'
import { type ReactNode, useEffect, useState } from 'react'
import type { Problem } from '../../shared/problem'
import { useWords } from '../i18n/useWords'
import { FormDialog } from './FormDialog'

interface Props {
  readonly opened: boolean
  readonly title: string
  readonly message: string
  readonly confirmLabel: string
  /** Where the act itself is a cancelling. */
  readonly backLabel?: string
  /** Asks for a reason and hands it on. */
  readonly reason?: boolean
  readonly danger?: boolean
  readonly busy: boolean
  readonly problem: Problem | undefined
  readonly disabled?: boolean
  readonly onConfirm: (reason?: string) => void | Promise<void>
  readonly onClose: () => void
  readonly children?: ReactNode
}

export const ConfirmDialog = (props: Props) => {
  const { t } = useWords()
  const [reason, setReason] = useState('')
  useEffect(() => {
    if (props.opened) setReason('')
  }, [props.opened])
  return (
    <FormDialog
      opened={props.opened}
      onClose={props.onClose}
      title={props.title}
      onSubmit={() => props.onConfirm(props.reason ? reason.trim() : undefined)}
      busy={props.busy}
      problem={props.problem}
      submitLabel={props.confirmLabel}
      {...(props.backLabel ? { backLabel: props.backLabel } : {})}
      danger={props.danger ?? false}
      disabled={(props.disabled ?? false) || (props.reason === true && reason.trim().length < 2)}
      size="sm"
    >
      <Text size="sm">{props.message}</Text>
      {props.children}
      {props.reason && (
        <TextInput
          required
          data-autofocus
          label={t('ui.reason')}
          maxLength={300}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
    </FormDialog>
  )
}
