import { rmSync } from 'node:fs'
import { expect, test } from 'vitest'
import { collections } from '../../src/main/collections'
import { DATA_VERSION } from '../../src/main/migrations'
import { inspectFolder } from '../../src/main/store/inspect'
import { makeEstate } from '../bench/estate/make'
import { newFolder } from './sample'

test('the estate the benches measure is one the product would have written: every record fits, every file is whole', async () => {
  const folder = await makeEstate(newFolder(), 40, 8)
  const { problems, counts } = await inspectFolder({ folder, collections, version: DATA_VERSION })
  expect(problems).toEqual([])
  expect(counts).toMatchObject({ units: 40, people: 48, bills: 320, visitorPasses: 32, keyMoves: 16 })
  rmSync(folder, { recursive: true, force: true })
})
