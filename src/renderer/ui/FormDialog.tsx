import { Button, Group, Modal } from '@mantine/core'
import { type FormEvent, type KeyboardEvent, type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import type { Problem } from '../../shared/problem'
import { useWords } from '../i18n/useWords'
import styles from './FormDialog.module.css'
import { LeaveQuestion } from './LeaveQuestion'
import { ProblemNotice } from './ProblemNotice'
import { useLater } from './useLater'

interface Props {
  readonly opened: boolean
  readonly onClose: () => void
  readonly title: string
  readonly onSubmit: () => void | Promise<void>
  readonly busy: boolean
  readonly problem: Problem | undefined
  readonly submitLabel: string
  /** Where the act itself is a cancelling, two buttons must not read the same. */
  readonly backLabel?: string
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
  return (
    <Modal
      opened={props.opened}
      onClose={close}
      title={props.title}
      size={WIDTHS[props.size ?? 'md']}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
      classNames={{ body: styles.body ?? '' }}
      centered
    >
      <Form {...props} close={close} />
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

const FIELDS = 'input:not([type="hidden"], :disabled), textarea:not(:disabled, [readonly])'

/** A list that is chosen from cannot be typed into; one that is chosen already can wait. */
const waits = (field: Element): boolean =>
  field instanceof HTMLInputElement &&
  field.readOnly &&
  (field.getAttribute('aria-haspopup') !== 'listbox' || field.value !== '')

/** The field to begin with; where there is none, the button that does no harm. */
const firstOf = (form: HTMLFormElement, danger: boolean): HTMLElement | null => {
  const field = [...form.querySelectorAll<HTMLElement>(FIELDS)].find((each) => !waits(each)) ?? null
  if (field instanceof HTMLInputElement && field.type === 'radio')
    return form.querySelector<HTMLElement>(`input[name="${field.name}"]:checked`) ?? field
  return field ?? form.querySelector<HTMLElement>(danger ? '[data-cancel]' : '[type="submit"]')
}

const Form = (props: Props & { readonly close: () => void }) => {
  const { t } = useWords()
  const { busy, danger = false } = props
  const form = useRef<HTMLFormElement>(null)
  const slow = useLater(busy)
  // Read by the dialog's focus trap, which would otherwise begin at the closing cross.
  useLayoutEffect(() => {
    if (form.current?.querySelector('[data-autofocus]')) return
    if (form.current) firstOf(form.current, danger)?.setAttribute('data-autofocus', 'true')
  }, [danger])
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    event.stopPropagation()
    // Text that cannot be read stands for nothing: it must not pass for an empty field.
    const unreadable = event.currentTarget.querySelector<HTMLElement>('[data-wrong]')
    if (unreadable) unreadable.focus()
    else if (!busy && !props.disabled) void props.onSubmit()
  }
  const onKey = (event: KeyboardEvent<HTMLFormElement>): void => {
    if (event.key !== 'Enter' || !event.ctrlKey) return
    event.preventDefault()
    // The field being left first takes over what was typed.
    setTimeout(() => form.current?.requestSubmit())
  }
  return (
    <form ref={form} className={styles.form} onSubmit={submit} onKeyDown={onKey} noValidate>
      <div className={styles.fields}>{props.children}</div>
      <div className={styles.foot}>
        <ProblemNotice problem={props.problem} />
        <Group justify="space-between" wrap="nowrap">
          <div>{props.footer}</div>
          <Group gap={8} wrap="nowrap">
            <Button variant="default" data-cancel onClick={props.close} disabled={busy}>
              {props.backLabel ?? t('ui.cancel')}
            </Button>
            <Button
              type="submit"
              loading={slow}
              disabled={props.disabled ?? false}
              {...(danger ? { color: 'red' } : {})}
            >
              {props.submitLabel}
            </Button>
          </Group>
        </Group>
      </div>
    </form>
  )
}
