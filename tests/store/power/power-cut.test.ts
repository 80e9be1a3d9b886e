import { execFileSync, spawn } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bundle } from '../kill/bundle'
import { open } from '../sample'
import { long, tell } from '../tell'

const cuts = 25
const home = mkdtempSync(join(tmpdir(), 'power-'))
const image = join(home, 'disk.img')
const mounted = join(home, 'disk')
const found = join(home, 'found')

const sh = (command: string, ...args: readonly string[]): void =>
  void execFileSync(command, args, { stdio: ['ignore', 'ignore', 'pipe'] })

/** A disk of its own, so that only what the system gave to it counts: needs root and a loop device. */
const makeDisk = (): boolean => {
  try {
    for (const folder of [mounted, found]) mkdirSync(folder, { recursive: true })
    sh('truncate', '-s', '96M', image)
    sh('mkfs.ext4', '-q', '-F', image)
    sh('mount', '-o', 'loop', image, mounted)
    return true
  } catch {
    return false
  }
}

const unmount = (place: string): void => {
  try {
    sh('umount', place)
  } catch {
    // It was not mounted.
  }
}

let script: string
let able = false
beforeAll(async () => {
  if (!long) return
  script = await bundle(join(__dirname, '..', 'kill', 'child.ts'))
  able = makeDisk()
  if (!able) tell('power cuts: left out, no loop device can be mounted here (root is needed)')
}, 60_000)
afterAll(() => {
  for (const place of [found, mounted]) unmount(place)
  rmSync(home, { recursive: true, force: true })
})

/** Lets the program work, freezes it, takes the disk as it is then. Answers the last number it acknowledged. */
const workAndCut = (folder: string, ms: number, copy: string, disk: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, folder, disk], { stdio: ['ignore', 'pipe', 'pipe'] })
    let text = ''
    let complaint = ''
    const cut = (): void => {
      child.kill('SIGSTOP')
      // What it had said before it was frozen has arrived by the next turn.
      setTimeout(() => {
        copyFileSync(image, copy)
        child.kill('SIGKILL')
      }, 50)
    }
    child.stderr.on('data', (piece) => {
      complaint += piece
    })
    child.stdout.on('data', (piece) => {
      if (text === '') setTimeout(cut, ms)
      text += piece
    })
    child.on('close', (code) => {
      if (code !== null) return reject(new Error(complaint))
      const whole = text.slice(0, text.lastIndexOf('\n')).split('\n')
      resolve(Math.max(...whole.map((line) => Number(line.replace('open ', '')))))
    })
  })

/** Lets the power go several times. Answers what was acknowledged, and how often some of it was gone. */
const cutOften = async (times: number, disk: 'honest' | 'forgetful') => {
  const told = { acknowledged: 0, lost: 0 }
  for (let round = 0; round < times; round++) {
    const copy = join(home, 'cut.img')
    const name = `${disk}-${round}`
    const last = await workAndCut(join(mounted, name), 40 + ((round * 53) % 400), copy, disk)
    sh('mount', '-o', 'loop', copy, found)
    try {
      const store = await open(join(found, name))
      if (store.status.sequence < last) told.lost++
      if (disk === 'honest') expect(store.view.bills.count()).toBe(store.status.sequence)
      await store.close()
    } catch (error) {
      if (disk === 'honest') throw error
      told.lost++
    } finally {
      unmount(found)
    }
    told.acknowledged += last
    rmSync(join(mounted, name), { recursive: true, force: true })
  }
  return told
}

test('after a power cut on a real file system everything acknowledged is on the disk', async () => {
  if (!able) return
  const { acknowledged, lost } = await cutOften(cuts, 'honest')
  // The same disk finds a store that does not sync: it would find ours.
  const forgetful = await cutOften(5, 'forgetful')
  tell(`power cuts: ${cuts}, acknowledged commands: ${acknowledged}, cuts that lost one: ${lost}`)
  tell(`power cuts without any sync: 5, cuts that lost one: ${forgetful.lost}`)
  expect(lost).toBe(0)
  expect(forgetful.lost).toBeGreaterThan(0)
}, 900_000)
