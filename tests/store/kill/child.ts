import { writeSync } from 'node:fs'
import { bill, entry, open } from '../sample'

/** Commands without end; tells on standard output what is acknowledged, until it is killed. */
const run = async (folder: string): Promise<void> => {
  const store = await open(folder, { limits: { segmentBytes: 40_000, checkpointBytes: 60_000 } })
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

void run(process.argv[2] as string).catch((error) => {
  writeSync(2, `${error}\n`)
  process.exit(1)
})
