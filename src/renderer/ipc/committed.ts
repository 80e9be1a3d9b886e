const listeners = new Set<() => void>()
let hangUp: (() => void) | undefined

/** Runs `listener` after every commit. The bridge is listened to once, however many lists are on screen. */
export const onCommitted = (listener: () => void): (() => void) => {
  listeners.add(listener)
  hangUp ??= window.desk.onChange(() => {
    for (const each of [...listeners]) each()
  })
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    hangUp?.()
    hangUp = undefined
  }
}
