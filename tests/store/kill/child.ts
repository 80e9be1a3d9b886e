import { writeSync } from 'node:fs'
import { type Files, nodeFiles } from '../../../src/main/store/files'
import { bill, entry, open } from '../sample'

/** A disk whose syncs do nothing: what the power cut test must find. */
const forgetful: Files = {
  ...nodeFiles,
  syncFolder: async () => undefined,
  open: async (path, how) => {
    const file = await nodeFiles.open(path, how === 'journal' ? 'update' : how)
    return { ...file, writeSafe: file.write, sync: async () => undefined }
  },
}

/** Commands without end; tells on standard output what is acknowledged, until it is killed. */
const run = async (folder: string, files: Files): Promise<void> => {
  const limits = { segmentBytes: 40_000, checkpointBytes: 20_000 }
  const store = await open(folder, { limits, files })
  writeSync(1, `open ${store.status.sequence}\n`)
  for (let number = store.status.sequence + 1; ; ) {
    const together = Array.from({ length: 1 + (number % 5) }, () => {
      const mine = number++
      return store
        .transact(entry(), (draft) => {
          draft.bills.insert(bill(mine, `2026-${String((mine % 12) + 1).padStart(2, '0')}`))
          const paid = `bill_${mine - 3}`
          if (draft.bills.get(paid)) draft.bills.update(paid, { state: 'paid' })
        })
        .then(() => writeSync(1, `${mine}\n`))
    })
    await Promise.all(together)
  }
}

void run(process.argv[2] as string, process.argv[3] === 'forgetful' ? forgetful : nodeFiles).catch(
  (error) => {
    writeSync(2, `${error}\n`)
    process.exit(1)
  },
)
