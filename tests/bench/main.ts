import { besideLowdb, billing, commitBesideRaw } from './commits'
import type { Report } from './measure'
import { alone, wholeEstate } from './whole'

const asked = new Set(process.argv.slice(2))
const json = asked.has('--json')
const quick = asked.has('--quick')
const figures: Record<string, number> = {}

const report: Report = (key, value, beside) => {
  figures[key] = Number(value.toPrecision(4))
  if (!json) console.log(`${key.padEnd(28)} ${String(figures[key]).padStart(10)}   ${beside}`)
}

const run = async (): Promise<void> => {
  const [what, folder] = process.argv.slice(2)
  if (folder && (what === '--open' || what === '--parse')) return alone(what, folder)
  if (!json)
    console.log(
      `node ${process.versions.node}${process.versions.electron ? `, Electron ${process.versions.electron}` : ''}`,
    )
  const commit = await commitBesideRaw(report)
  await besideLowdb(report, 10_000, '10k', commit)
  await besideLowdb(report, 100_000, '100k', commit)
  if (!quick) await besideLowdb(report, 600_000, '600k', commit)
  await billing(report, 10_000, '10k')
  await billing(report, 50_000, '50k')
  await wholeEstate(report, quick ? 400 : 2_000)
  if (!quick) await wholeEstate(report, 10_000)
  if (json) console.log(JSON.stringify(figures))
}

run().catch((error) => {
  console.error(error)
  process.exitCode = 1
})
