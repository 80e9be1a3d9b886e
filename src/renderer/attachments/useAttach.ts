import { useState } from 'react'
import type { AttachmentSubject } from '../../shared/attachments/schema'
import type { Problem } from '../../shared/problem'
import { problem } from '../../shared/problem'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { notifyDone } from '../ui/notify'
import { type PreparedFile, prepareFile } from './prepareFile'

interface How {
  readonly doc: string
  readonly sealed: boolean
}

export interface Attaching {
  /** Adds files one after the other; stops at the first that is refused. Answers whether all were added. */
  readonly add: (files: readonly PreparedFile[], how: How) => Promise<boolean>
  /** Reads chosen files; those that are neither picture nor PDF are said. */
  readonly read: (files: readonly File[]) => Promise<readonly PreparedFile[]>
  readonly busy: boolean
  readonly problem: Problem | undefined
}

export const useAttach = (subject: AttachmentSubject): Attaching => {
  const { t } = useWords()
  const command = useCommand('attachments.add')
  const [reading, setReading] = useState(false)
  const [unreadable, setUnreadable] = useState<Problem>()

  const read = async (files: readonly File[]): Promise<readonly PreparedFile[]> => {
    setReading(true)
    setUnreadable(undefined)
    command.clear()
    const ready: PreparedFile[] = []
    for (const file of files) {
      const found = await prepareFile(file)
      if (found) ready.push(found)
      else setUnreadable(problem('attachments.typeUnknown', { name: file.name }))
    }
    setReading(false)
    return ready
  }
  const add = async (files: readonly PreparedFile[], how: How): Promise<boolean> => {
    for (const { name, content, thumb } of files) {
      const reply = await command.run({ subject, name, content, thumb, ...how })
      if (!reply?.ok) return false
    }
    if (files.length > 0) notifyDone(t('attachments.added', { n: files.length }))
    return true
  }
  return { add, read, busy: reading || command.busy, problem: unreadable ?? command.problem }
}
