import { rename, rm, writeFile } from 'node:fs/promises'
import { dialog } from 'electron'
import { refuse } from '../shared/problem'
import { safeName } from './fileNames'

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unknown'

/** Writes beside the target and renames, so that a full disk never leaves half a file. */
export const writeWhole = async (path: string, content: Uint8Array): Promise<void> => {
  const half = `${path}.part`
  try {
    await writeFile(half, content, { flush: true } as Parameters<typeof writeFile>[2])
    await rename(half, path)
  } catch (error) {
    await rm(half, { force: true })
    refuse('files.notSaved', { path, reason: codeOf(error) })
  }
}

export const chooseTarget = async (suggestedName: string): Promise<string | null> => {
  const answer = await dialog.showSaveDialog({ defaultPath: safeName(suggestedName) })
  return answer.canceled ? null : answer.filePath || null
}

export const saveWithDialog = async (suggestedName: string, content: Uint8Array): Promise<string | null> => {
  const path = await chooseTarget(suggestedName)
  if (path !== null) await writeWhole(path, content)
  return path
}

export const chooseFile = async (extensions: readonly string[]): Promise<string | null> => {
  const filters = [{ name: extensions.map((each) => `*.${each}`).join(' '), extensions: [...extensions] }]
  const answer = await dialog.showOpenDialog({ properties: ['openFile'], filters })
  return answer.canceled ? null : (answer.filePaths[0] ?? null)
}

export const chooseFolder = async (): Promise<string | null> => {
  const answer = await dialog.showOpenDialog({ properties: ['openDirectory', 'createDirectory'] })
  return answer.canceled ? null : (answer.filePaths[0] ?? null)
}
