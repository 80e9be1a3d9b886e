import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { entry, newFolder, open, unit } from '../sample'
import { refusal } from '../support'
import { long, tell } from '../tell'
import { bundle } from './bundle'

const kills = long ? 200 : 10
let script: string
beforeAll(async () => {
  script = await bundle(join(__dirname, 'child.ts'))
}, 60_000)

/** Runs the program on the folder and kills it `ms` after it opened. Answers the last number it acknowledged. */
const runAndKill = (folder: string, ms: number): Promise<number> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, folder], { stdio: ['ignore', 'pipe', 'pipe'] })
    let text = ''
    let complaint = ''
    child.stderr.on('data', (piece) => {
      complaint += piece
    })
    child.stdout.on('data', (piece) => {
      if (text === '') setTimeout(() => child.kill('SIGKILL'), ms)
      text += piece
    })
    child.on('close', (code) => {
      if (code !== null) reject(new Error(complaint))
      const whole = text.slice(0, text.lastIndexOf('\n')).split('\n')
      resolve(Math.max(...whole.map((line) => Number(line.replace('open ', '')))))
    })
  })

test('killed at any moment, nothing acknowledged is lost and no command is half there', async () => {
  const folder = newFolder()
  let checkpoints = 0
  let acknowledged = 0
  let atClose = 0
  for (let round = 0; round < kills; round++) {
    acknowledged = await runAndKill(folder, 20 + ((round * 37) % 180))
    const covered = JSON.parse(readFileSync(join(folder, 'MANIFEST.json'), 'utf8')).sequence
    if (covered > atClose) checkpoints++
    const store = await open(folder)
    const { sequence } = store.status
    expect(sequence).toBeGreaterThanOrEqual(acknowledged)
    expect(store.view.bills.count()).toBe(sequence)
    expect(store.view.bills.countWhere('open', 'open')).toBe(Math.min(3, sequence))
    atClose = sequence
    await store.close()
  }
  tell(
    `kills: ${kills}, acknowledged commands: ${acknowledged}, snapshots taken while running: ${checkpoints}`,
  )
  expect(checkpoints).toBeGreaterThan(0)
}, 1_800_000)

test('two programs never share a folder, and a lock left by a dead one does not stop the next', async () => {
  const folder = newFolder()
  const store = await open(folder)
  await store.transact(entry(), (draft) => draft.units.insert(unit(1)))
  await expect(runAndKill(folder, 5)).rejects.toThrow('store.folderInUse')
  expect(await refusal(open(folder))).toBe('store.folderInUse')
  await store.close()
  await runAndKill(folder, 50)
  const contenders = await Promise.allSettled(Array.from({ length: 5 }, () => open(folder)))
  const opened = contenders.filter((result) => result.status === 'fulfilled')
  expect(opened).toHaveLength(1)
  expect(opened[0]?.value.notices.map((notice) => notice.code)).toContain('store.lockBroken')
  await opened[0]?.value.close()
})
