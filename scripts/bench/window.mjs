import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { _electron } from '@playwright/test'
import { prepareWindow } from '../setup/index.mjs'
import { ROOT } from '../setup/paths.mjs'

const KEYS = ['coldStartVsEmpty', 'bridgePageMs']
const STARTS = 7
const PAGES = 60

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]

/** A window with nothing in it: what Electron itself takes. */
const emptyApp = (home) => {
  const folder = join(home, 'empty-app')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'empty', main: 'main.js' }))
  writeFileSync(
    join(folder, 'main.js'),
    `const { app, BrowserWindow } = require('electron')
     app.setPath('userData', ${JSON.stringify(join(home, 'empty-data'))})
     app.whenReady().then(() => {
       const window = new BrowserWindow({ width: 1366, height: 768 })
       window.webContents.once('did-finish-load', () => process.stdout.write('ready 0\\n'))
       window.loadURL('about:blank')
     })`,
  )
  return folder
}

/** Milliseconds from the start of the process until it says it is ready. */
const startOnce = (env, args) =>
  new Promise((done, fail) => {
    const began = performance.now()
    const child = spawn(env.ELECTRON_EXEC_PATH, args, { env, stdio: ['ignore', 'pipe', 'ignore'] })
    child.stdout.on('data', (text) => {
      if (!/^ready \d+$/m.test(String(text))) return
      const took = performance.now() - began
      child.once('exit', () => done(took))
      child.kill('SIGKILL')
    })
    child.once('error', fail)
  })

const argsFor = (env, app, ...more) => [
  ...(env.NO_SANDBOX ? ['--no-sandbox'] : []),
  '--disable-gpu',
  app,
  ...more,
]

/** A page of 50 rows asked for by the window itself, in the demo estate it also prepares. */
const bridgePage = async (env, folder) => {
  const desk = await _electron.launch({
    executablePath: env.ELECTRON_EXEC_PATH,
    cwd: ROOT,
    args: argsFor({}, ROOT, `--data-dir=${folder}`, '--demo'),
    env,
    chromiumSandbox: !env.NO_SANDBOX,
  })
  const page = await desk.firstWindow()
  await page.getByRole('button').first().waitFor()
  const times = await page.evaluate(async (rounds) => {
    const ask = async (route, input) => JSON.parse(await window.desk.call(route, JSON.stringify(input)))
    const { value: status } = await ask('center.status', {})
    const manager = status.people.find(({ role }) => role === 'manager')
    await ask('staff.signIn', { staffId: manager.id, pin: status.demoPin })
    const took = []
    for (let round = 0; round < rounds; round++) {
      const began = performance.now()
      const reply = await ask('fees.bills', {})
      took.push(performance.now() - began)
      if (!reply.ok || reply.value.rows.length < 50) throw new Error(JSON.stringify(reply).slice(0, 200))
    }
    return took
  }, PAGES)
  await desk.close()
  return median(times.slice(10))
}

/** What only a real window can tell. `only`: the keys asked for. Answers figures as the benches report them. */
export const measureWindow = async (home, only) => {
  if (only && !KEYS.some((key) => only.includes(key))) return []
  const { env: extra, stop } = await prepareWindow()
  const { ELECTRON_RUN_AS_NODE: _, ...env } = { ...process.env, ...extra }
  try {
    const folder = join(home, 'window')
    const bridge = await bridgePage(env, folder)
    const app = emptyApp(home)
    const [desk, empty] = [[], []]
    for (let round = 0; round < STARTS; round++) {
      empty.push(await startOnce(env, argsFor(env, app)))
      desk.push(await startOnce(env, argsFor(env, ROOT, `--data-dir=${folder}`)))
    }
    const [ours, theirs] = [median(desk), median(empty)].map(Math.round)
    return [
      {
        key: 'coldStartVsEmpty',
        value: Number((ours / theirs).toPrecision(4)),
        beside: `demo estate to usable ${ours} ms, empty window ${theirs} ms, medians of ${STARTS}`,
      },
      {
        key: 'bridgePageMs',
        value: Number(bridge.toPrecision(4)),
        beside: 'a page of 50 bills asked for and parsed by the window, median',
      },
    ]
  } finally {
    stop()
  }
}
