import { notifications } from '@mantine/notifications'
import i18next from 'i18next'
import { DoneNotice } from './DoneNotice'

const SEEN_MS = 4000
const PROBLEM_MS = 8000
/** How long an act can be taken back (ux.md, Habits). */
const UNDO_MS = 10_000

const closing = () => ({ closeButtonProps: { 'aria-label': i18next.t('ui.close') } })

/** Says that something is done and safe on disk; with `undo` it can be taken back for ten seconds. */
export const notifyDone = (message: string, undo?: () => void): void => {
  if (!undo) {
    notifications.show({ message, color: 'green', autoClose: SEEN_MS, ...closing() })
    return
  }
  const id = notifications.show({
    message: (
      <DoneNotice
        message={message}
        onUndo={() => {
          notifications.hide(id)
          undo()
        }}
      />
    ),
    color: 'green',
    autoClose: UNDO_MS,
    ...closing(),
  })
}

export const notifyProblem = (message: string): void => {
  notifications.show({ message, color: 'red', autoClose: PROBLEM_MS, ...closing() })
}
