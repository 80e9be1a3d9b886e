import { notifications } from '@mantine/notifications'

/** Says that something is done and safe on disk. Stands where nobody types, and goes by itself. */
export const notifyDone = (message: string): void => {
  notifications.show({ message, color: 'green', autoClose: 4000, withBorder: true })
}

export const notifyProblem = (message: string): void => {
  notifications.show({ message, color: 'red', autoClose: 8000, withBorder: true })
}
