import { refuse } from '../../shared/problem'
import { type BackupNote, vouchedText } from '../store/backup-note'

/** Marks a text under the center's data key and names the key; null where this PC has it not. */
export type Marking = (text: string) => { readonly key: string; readonly mark: string } | null

/** How a copy's note is marked when it is made. */
export const vouchWith =
  (mark: Marking) =>
  (text: string): string | null => {
    const own = mark(text)
    return own && `${own.key}:${own.mark}`
  }

/** Whether this center's program made a copy. Refuses `backups.changed` when it did and the copy was changed since. */
export const isOurs = (
  { name, note }: { readonly name: string; readonly note: BackupNote },
  marking: Marking,
): boolean => {
  const own = marking(vouchedText(note))
  if (!own) return note.vouched === undefined
  const [key, mark] = note.vouched?.split(':') ?? []
  if (key !== own.key) return false
  return mark === own.mark || refuse('backups.changed', { name })
}
