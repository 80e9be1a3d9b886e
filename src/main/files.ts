import { rename, rm, writeFile } from 'node:fs/promises'
import { dialog } from 'electron'
import { refuse } from '../shared/problem'

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unknown'

/** Asks where, then writes beside the target and renames, so that a full disk never leaves half a file. */
export const saveWithDialog = async (suggestedName: string, content: Uint8Array): Promise<string | null> => {
  const answer = await dialog.showSaveDialog({ defaultPath: suggestedName })
  if (answer.canceled || !answer.filePath) return null
  const half = `${answer.filePath}.part`
  try {
    await writeFile(half, content, { flush: true } as Parameters<typeof writeFile>[2])
    await rename(half, answer.filePath)
    return answer.filePath
  } catch (error) {
    await rm(half, { force: true })
    return refuse('files.notSaved', { path: answer.filePath, reason: codeOf(error) })
  }
}
