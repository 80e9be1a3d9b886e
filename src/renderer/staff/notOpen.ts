/** Why nothing can be saved now: the word that says it and what to do. */
export const NOT_OPEN = {
  readOnly: 'store.folderReadOnly',
  damaged: 'store.onlyLook',
  stopped: 'store.stopped',
} as const
