import { spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isRoot, programIn } from './setup/electron.mjs'
import { prepareWindow } from './setup/index.mjs'
import { ROOT } from './setup/paths.mjs'
import { SetupProblem } from './setup/progress.mjs'

const passedOn = process.argv.slice(2).filter((arg) => arg !== '--demo')
const demo = process.argv.includes('--demo')

const appArgs = (virtual) => [
  ROOT,
  ...(isRoot() ? ['--no-sandbox'] : []),
  ...(virtual ? ['--disable-gpu'] : []),
  ...(demo ? [`--data-dir=${mkdtempSync(join(tmpdir(), 'service-center-demo-'))}`, '--demo'] : []),
  ...passedOn,
]

const start = async () => {
  const { electron, env, display } = await prepareWindow()
  const app = spawn(programIn(electron.dist), appArgs(display.virtual), {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'pipe'],
  })
  // Chromium complains of missing desktop buses on bare machines; none of it concerns a person.
  app.stderr.on('data', (chunk) => {
    const lines = String(chunk)
      .split('\n')
      .filter((line) => line.trim() !== '' && !/ERROR:(bus|object_proxy|viz_main|gpu|sandbox|command_buffer)/.test(line))
    if (lines.length > 0) process.stderr.write(`${lines.join('\n')}\n`)
  })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => app.kill('SIGTERM'))
  app.on('exit', (code) => {
    display.stop()
    process.exitCode = code ?? 0
  })
}

start().catch((error) => {
  process.stderr.write(`${error instanceof SetupProblem ? error.message : error.stack}\n`)
  process.exit(1)
})
