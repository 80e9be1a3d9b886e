import { expect, test } from 'vitest'
import { inspectFolder } from '../../src/main/store/inspect'
import { RecordingFiles } from './crash/recording-files'
import { folder } from './crash/workload'
import { bill, collections, entry } from './sample'
import { addUnit, openIn } from './support'

const inspect = (files: RecordingFiles) => inspectFolder({ folder, collections, version: 1, files })

test('a sound folder has no problems; every damaged file is named, not only the first', async () => {
  const files = new RecordingFiles()
  const store = await openIn(files, { limits: { segmentBytes: 3000 } })
  for (let number = 0; number < 30; number++) await addUnit(store, number)
  await store.transact(entry(), (draft) => draft.bills.insert(bill(1)))
  await store.close()
  expect(await inspect(files)).toEqual({ problems: [], sequence: 31, counts: { units: 30, bills: 1 } })

  const image = new Map(files.image)
  const flip = (name: string, text: string, other: string) => {
    const bytes = Buffer.from(image.get(`${folder}/${name}`) as Uint8Array).toString()
    expect(bytes).toContain(text)
    image.set(`${folder}/${name}`, Buffer.from(bytes.replace(text, other)))
  }
  flip('data/units/all.json', '8900', '8901')
  flip('journal/000002.jsonl', '8900', '8901')
  image.delete(`${folder}/data/bills/2026-11.json`)
  const { problems } = await inspect(new RecordingFiles(image))
  expect(problems.map(({ where, what }) => `${where}: ${what}`)).toEqual([
    'data/units/all.json: changed or damaged',
    'data/bills/2026-11.json: missing',
    expect.stringMatching(/^journal\/000002.jsonl: changed or damaged after command \d+$/),
    expect.stringMatching(/^journal\/000002.jsonl: should end with command \d+$/),
    expect.stringMatching(/^journal\/000003.jsonl: continues command \d+/),
    expect.stringMatching(/^folder: does not open: store.damaged/),
  ])
})
