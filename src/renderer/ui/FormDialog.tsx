import { Button, Group, Modal, Stack } from '@mantine/core'
import { type FormEvent, type KeyboardEvent, type ReactNode, useState } from 'react'
import type { Problem } from '../../shared/problem'
import { useWords } from '../i18n/useWords'
import { LeaveQuestion } from './LeaveQuestion'
import { ProblemNotice } from './ProblemNotice'

interface Props {
  readonly opened: boolean
  readonly onClose: () => void
  readonly title: string
  readonly onSubmit: () => void | Promise<void>
  readonly busy: boolean
  readonly problem: Problem | undefined
  readonly submitLabel: string
  readonly size?: 'sm' | 'md' | 'lg' | 'xl'
  /** The act takes something away. */
  readonly danger?: boolean
  /** Something was typed: Esc asks before it is lost. */
  readonly dirty?: boolean
  readonly footer?: ReactNode
  readonly disabled?: boolean
  readonly children: ReactNode
}

const WIDTHS = { sm: 420, md: 560, lg: 720, xl: 960 }

/** First field focused, Enter submits, Ctrl+Enter submits from anywhere, Esc closes (ux.md, Form). */
export const FormDialog = (props: Props) => {
  const { t } = useWords()
  const [asking, setAsking] = useState(false)
  const close = (): void => {
    if (props.busy) return
    if (props.dirty) setAsking(true)
    else props.onClose()
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    event.stopPropagation()
    if (!props.busy && !props.disabled) void props.onSubmit()
  }
  const onKey = (event: KeyboardEvent<HTMLFormElement>): void => {
    if (event.key === 'Enter' && event.ctrlKey) event.currentTarget.requestSubmit()
  }
  return (
    <Modal
      opened={props.opened}
      onClose={close}
      title={props.title}
      size={WIDTHS[props.size ?? 'md']}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
      styles={{ title: { fontWeight: 600, fontSize: 16 } }}
      centered
    >
      <form onSubmit={submit} onKeyDown={onKey} noValidate>
        <Stack gap={12}>
          {props.children}
          <ProblemNotice problem={props.problem} />
          <Group justify="space-between">
            <div>{props.footer}</div>
            <Group gap={8}>
              <Button variant="default" onClick={close} disabled={props.busy}>
                {t('ui.cancel')}
              </Button>
              <Button
                type="submit"
                loading={props.busy}
                disabled={props.disabled ?? false}
                {...(props.danger ? { color: 'red' } : {})}
              >
                {props.submitLabel}
              </Button>
            </Group>
          </Group>
        </Stack>
      </form>
      <LeaveQuestion
        opened={asking}
        onStay={() => setAsking(false)}
        onLeave={() => {
          setAsking(false)
          props.onClose()
        }}
      />
    </Modal>
  )
}
