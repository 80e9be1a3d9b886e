/**
 * Whether a name read from a manifest or a note is one this program writes. What a crafted folder names is read, copied
 * and removed by that name: nothing may point outside the folder.
 */
export const isSnapshotName = (name: string): boolean =>
  /^data\/\w+\/[^/\\]+\.json$/.test(name) && !name.includes('..')

const IN_COPY = /^(?:MANIFEST|BACKUP)\.json$|^(?:data|journal|seal|files)\/[^\\:]+$/

export const isCopyName = (name: string): boolean =>
  IN_COPY.test(name) && name.split('/').every((step) => step !== '' && step !== '.' && !step.includes('..'))
