// `npm start`: from a fresh clone to an open window. `--demo` opens the demo estate in a throw-away folder.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { prepareWindow, runScript } from './setup/index.mjs'
import { ROOT } from './setup/paths.mjs'
import { start } from './setup/run.mjs'

const DEMO = '--demo'
const wantsDemo = process.argv.includes(DEMO)
const passedOn = process.argv.slice(2).filter((arg) => arg !== DEMO)

// Chromium complains of missing desktop services on bare machines; none of it concerns a person.
const NOISE =
  /^\[\d+:\S+:(ERROR|WARNING):(bus|object_proxy|viz_main_impl|gpu_\w+|command_buffer_\w+|sandbox_linux|angle\w*)\.cc/

const appArgs = ({ env, virtual }, folder) => [
  ...(env.NO_SANDBOX ? ['--no-sandbox'] : []),
  ...(virtual ? ['--disable-gpu'] : []),
  ROOT,
  ...(folder ? [`--data-dir=${folder}`, DEMO] : []),
  ...passedOn,
]

const passOn = (from, to, isNoise = () => false) =>
  createInterface({ input: from }).on('line', (line) => {
    if (line !== '' && !isNoise(line)) to.write(`${line}\n`)
  })

/** The first Ctrl+C asks the app to close, the second does not ask. */
const closeOnSignal = (app) => {
  let asked = false
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.removeAllListeners(signal)
    process.on(signal, () => {
      app.kill(asked ? 'SIGKILL' : 'SIGTERM')
      asked = true
    })
  }
  return () => asked
}

const openApp = (ready, folder) => {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = { ...process.env, ...ready.env }
  const app = start(env.ELECTRON_EXEC_PATH, appArgs(ready, folder), {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  passOn(app.stdout, process.stdout)
  passOn(app.stderr, process.stderr, (line) => NOISE.test(line))
  const wasAsked = closeOnSignal(app)
  return new Promise((done, fail) => {
    app.on('error', fail)
    app.on('close', (code) => done(code ?? (wasAsked() ? 0 : 1)))
  })
}

await runScript(async () => {
  const ready = await prepareWindow()
  const folder = wantsDemo ? mkdtempSync(join(tmpdir(), 'service-center-demo-')) : undefined
  try {
    return await openApp(ready, folder)
  } finally {
    ready.stop()
    if (folder) rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
})
