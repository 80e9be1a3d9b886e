/** A time of day as typed: `9`, `930`, `9:30`, `0930`, `17：30`. Undefined when it is none. */
export const parseTimeTyped = (typed: string): string | undefined => {
  const text = typed.normalize('NFKC').trim()
  const match =
    /^(\d{1,2}):(\d{2})$/.exec(text) ?? /^(\d{1,2})(\d{2})$/.exec(text) ?? /^(\d{1,2})$/.exec(text)
  if (!match) return undefined
  const hour = Number(match[1])
  const minute = Number(match[2] ?? '0')
  if (hour > 23 || minute > 59) return undefined
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}
