import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { needsVirtualDisplay } from './libraries.mjs'
import { SetupProblem } from './progress.mjs'

const pause = (ms) => new Promise((done) => setTimeout(done, ms))
const socketOf = (number) => `/tmp/.X11-unix/X${number}`

const startOn = async (number, size) => {
  const server = spawn('Xvfb', [`:${number}`, '-screen', '0', size, '-nolisten', 'tcp'], { stdio: 'ignore' })
  let ended = false
  server.on('exit', () => {
    ended = true
  })
  server.on('error', () => {
    ended = true
  })
  for (let tries = 0; tries < 100 && !ended; tries += 1) {
    if (existsSync(socketOf(number))) return server
    await pause(50)
  }
  server.kill()
  return undefined
}

/** A virtual display where Linux has none; answers what to add to the environment and how to end it. */
export const ensureDisplay = async (size = '1920x1080x24') => {
  if (!needsVirtualDisplay()) return { env: {}, stop: () => undefined, virtual: false }
  for (let number = 90; number < 140; number += 1) {
    if (existsSync(socketOf(number))) continue
    const server = await startOn(number, size)
    if (!server) continue
    process.stdout.write(`no display here: opening on a virtual one (:${number})\n`)
    return { env: { DISPLAY: `:${number}` }, stop: () => server.kill(), virtual: true }
  }
  throw new SetupProblem('No virtual display could be started. Install xvfb or set DISPLAY.')
}
