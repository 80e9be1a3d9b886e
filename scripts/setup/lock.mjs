import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CACHE } from './paths.mjs'
import { say } from './progress.mjs'

const LOCK = join(CACHE, 'setup.lock')
const FORGOTTEN_AFTER_MS = 30 * 60_000

const isAlive = (pid) => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** A lock whose owner was killed, or whose number now belongs to somebody else, holds nobody up. */
const isForgotten = () => {
  try {
    const owner = Number(readFileSync(LOCK, 'utf8'))
    return !isAlive(owner) || Date.now() - statSync(LOCK).mtimeMs > FORGOTTEN_AFTER_MS
  } catch {
    return false
  }
}

const take = () => {
  try {
    writeFileSync(LOCK, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    if (!isForgotten()) return false
    rmSync(LOCK, { force: true })
    return take()
  }
}

/** One set-up at a time: two commands started together would install and build over each other. */
export const alone = async (work) => {
  mkdirSync(CACHE, { recursive: true })
  let told = false
  while (!take()) {
    if (!told) say('another set-up is running in this folder: waiting for it')
    told = true
    await new Promise((done) => setTimeout(done, 300))
  }
  try {
    return await work()
  } finally {
    rmSync(LOCK, { force: true })
  }
}
