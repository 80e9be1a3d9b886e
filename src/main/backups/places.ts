import { join } from 'node:path'
import type { BackupPlace, PlaceState } from '../../shared/backups/contract'
import { refuse } from '../../shared/problem'
import type { View } from '../collections'
import { copyBytes, nodeDisk } from '../store/backup-disk'
import { makeFolderSynced, readAll } from '../store/files'

/** The second folder in force; null for none. */
export const secondFolder = (view: Pick<View, 'backupFolders'>): string | null =>
  [...view.backupFolders.all()].at(-1)?.path || null

/** In a folder of the center's own: a drive may carry the copies of two centers. */
const secondHome = (view: Pick<View, 'center'>, path: string): string => {
  const [center] = view.center.all()
  return join(path, `ServiceCenterBackups-${(center?.id ?? 'new').slice(-6)}`)
}

export interface Home extends PlaceState {
  /** The folder the copies are in. */
  readonly home: string
}

/** Where copies go. A chosen folder that is not there any more is not made anew: the drive is not plugged in. */
export const homesOf = async (
  view: Pick<View, 'backupFolders' | 'center'>,
  first: string,
): Promise<readonly Home[]> => {
  const second = secondFolder(view)
  const homes: Home[] = [{ place: 'first', folder: first, home: first, there: true }]
  if (second === null) return homes
  const there = await nodeDisk.isFolder(second)
  return [...homes, { place: 'second', folder: second, home: secondHome(view, second), there }]
}

/** Refuses `backups.unknown`, `backups.placeMissing`. */
export const homeNamed = (homes: readonly Home[], place: BackupPlace): Home => {
  const home = homes.find((each) => each.place === place) ?? refuse('backups.unknown')
  return home.there ? home : refuse('backups.placeMissing', { folder: home.folder })
}

const placesFile = 'places.json'

/** Tells whoever starts with damaged records where else there are copies: the records that know it cannot be read then. */
export const rememberPlaces = async (first: string, homes: readonly Home[]): Promise<void> => {
  await makeFolderSynced(nodeDisk, first)
  const text = JSON.stringify(homes.map(({ home }) => home))
  await copyBytes(nodeDisk, Buffer.from(text), join(first, placesFile))
}

export const rememberedPlaces = async (first: string): Promise<readonly string[]> => {
  try {
    const homes: unknown = JSON.parse((await readAll(nodeDisk, join(first, placesFile))).toString())
    return Array.isArray(homes) ? homes.map(String) : [first]
  } catch {
    return [first]
  }
}
