import { spawn } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, readdir, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
// @ts-expect-error a plain script of the set-up, without types
import { harden, wrongFuses } from '../../scripts/setup/fuses.mjs'
import { demoIn, throughTheDoor } from './support/doors'
import type { Desk } from './support/launch'
import { expect, test } from './support/test'

const asAttacker = (desk: Desk, script: string): Promise<unknown> =>
  // What a page that was taken over could try: evaluated by the debugger, so the page's own policy does not stop it first.
  desk.page.evaluate(script)

const insidePage = (): readonly (readonly [string, string, unknown])[] => [
  [
    'node',
    `[typeof require, typeof process, typeof module, typeof Buffer].join()`,
    'undefined,undefined,undefined,undefined',
  ],
  ['more of the bridge than it needs', `Object.keys(window.desk).sort().join()`, 'call,onChange,usable'],
  [
    'what the bridge is made of',
    `Object.values(window.desk).map((part) => typeof part + Object.getOwnPropertyNames(part).includes('invoke')).join()`,
    'functionfalse,functionfalse,functionfalse',
  ],
  [
    'to change the bridge',
    `(() => { try { window.desk.call = () => 'mine' } catch {} return window.desk.call.toString().includes('mine') })()`,
    false,
  ],
  [
    'an embedded page of another site',
    `new Promise((done) => { const w = document.createElement('webview'); w.setAttribute('allowpopups', ''); w.setAttribute('nodeintegration', ''); w.src = 'https://example.com/'; document.body.append(w); setTimeout(() => { const found = typeof w.getWebContentsId; w.remove(); done(found) }, 200) })`,
    'undefined',
  ],
  [
    'a page of the PC in a frame',
    `new Promise((done) => { const f = document.createElement('iframe'); f.src = 'file:///etc/hostname'; document.body.append(f); setTimeout(() => { let got; try { got = String(f.contentDocument?.body?.textContent ?? '') } catch { got = '' } f.remove(); done(got) }, 300) })`,
    '',
  ],
  [
    'text turned into a program',
    // Later than the debugger's own evaluation, which no policy stops.
    `new Promise((done) => setTimeout(() => { try { done(new Function('return 1')()) } catch { done('refused') } }, 10))`,
    'refused',
  ],
  [
    'an inline script',
    `new Promise((done) => { const s = document.createElement('script'); s.textContent = 'window.taken = 1'; document.body.append(s); setTimeout(() => done(typeof window.taken), 50) })`,
    'undefined',
  ],
  [
    'an inline handler',
    `new Promise((done) => { const b = document.createElement('div'); b.innerHTML = '<img src="x" onerror="window.taken = 1">'; document.body.append(b); setTimeout(() => { b.remove(); done(typeof window.taken) }, 100) })`,
    'undefined',
  ],
  [
    'evaluated text',
    `new Promise((done) => { const s = document.createElement('script'); s.src = 'data:text/javascript,window.taken=1'; s.onerror = () => done('refused'); s.onload = () => done('ran'); document.body.append(s) })`,
    'refused',
  ],
  ['a remote page', `fetch('https://example.com/').then(() => 'there', () => 'refused')`, 'refused'],
  ['a file of the PC', `fetch('file:///etc/passwd').then(() => 'there', () => 'refused')`, 'refused'],
  [
    'a socket',
    `new Promise((done) => { try { const s = new WebSocket('ws://127.0.0.1:9'); s.onopen = () => done('there'); s.onerror = () => done('refused') } catch { done('refused') } })`,
    'refused',
  ],
  [
    'another host of our own scheme',
    `fetch('app://other/index.html').then((r) => r.status, () => 'refused')`,
    'refused',
  ],
  ['a way out of the bundle', `fetch('app://desk/..%2f..%2fmain%2findex.js').then((r) => r.status)`, 404],
  ['the source maps', `fetch('app://desk/assets/index.js.map').then((r) => r.status)`, 404],
  ['a new window', `String(window.open('app://desk/index.html'))`, 'null'],
  ['a window elsewhere', `String(window.open('https://example.com/'))`, 'null'],
  [
    'the camera',
    `navigator.mediaDevices.getUserMedia({ video: true }).then(() => 'there', () => 'refused')`,
    'refused',
  ],
  [
    'the place',
    `new Promise((done) => navigator.geolocation.getCurrentPosition(() => done('there'), () => done('refused')))`,
    'refused',
  ],
  ['notices', `Notification.requestPermission()`, 'denied'],
  ['the clipboard', `navigator.clipboard.readText().then(() => 'there', () => 'refused')`, 'refused'],
  [
    'a frame that calls main',
    `new Promise((done) => { const f = document.createElement('iframe'); f.src = 'app://desk/index.html'; document.body.append(f); setTimeout(() => { let got; try { got = typeof f.contentWindow.desk } catch { got = 'undefined' } f.remove(); done(got) }, 300) })`,
    'undefined',
  ],
]

test('a page that was taken over gets nothing from the program or the world', async ({ launch }) => {
  const desk = await launch(demoIn('zh-CN'))
  await throughTheDoor(desk, () => Promise.resolve())
  const url = desk.page.url()
  for (const [name, script, expected] of insidePage())
    await test.step(name, async () => expect(await asAttacker(desk, script), name).toBe(expected))

  await test.step('leaving, downloading and dropping', async () => {
    await asAttacker(desk, `location.href = 'https://example.com/'`).catch(() => undefined)
    await asAttacker(
      desk,
      `{ const a = document.createElement('a'); a.href = 'https://example.com/'; a.click() }`,
    )
    await asAttacker(
      desk,
      `{ const a = document.createElement('a'); a.href = 'data:text/plain,x'; a.download = 'taken.txt'; document.body.append(a); a.click(); a.remove() }`,
    )
    await asAttacker(
      desk,
      `{ const f = document.createElement('form'); f.action = 'https://example.com/'; document.body.append(f); f.submit(); f.remove() }`,
    )
    expect(desk.page.url()).toBe(url)
    expect(desk.app.windows().filter((page) => page.url().startsWith('app:')).length).toBeLessThanOrEqual(2)
  })
})

test('main answers only calls it can read, from our page, and knows no route outside its contract', async ({
  launch,
}) => {
  const desk = await launch(demoIn('zh-CN'))
  const code = async (route: string, text: string): Promise<unknown> =>
    JSON.parse((await asAttacker(desk, `window.desk.call(${JSON.stringify(route)}, ${text})`)) as string)
  expect(await code('__proto__', `'{}'`)).toMatchObject({ problem: { code: 'input.unknownRoute' } })
  expect(await code('constructor', `'{}'`)).toMatchObject({ problem: { code: 'input.unknownRoute' } })
  expect(await code('center.status', `'{'`)).toMatchObject({ problem: { code: 'input.invalid' } })
  expect(await code('center.status', `' '.repeat(1000001)`)).toMatchObject({
    problem: { code: 'input.tooLarge' },
  })
  expect(await code('keys.list', `'{}'`)).toMatchObject({ problem: { code: 'session.signInFirst' } })
  expect(await code('center.status', `'{"__proto__":{"a":1}}'`)).toMatchObject({ ok: false })
})

/** What Electron's checklist asks of every window, as the window has it. */
const SAFE = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webviewTag: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  enableBlinkFeatures: '',
}

test('windows are sandboxed and isolated, and no policy allows inline scripts', async ({ launch }) => {
  const desk = await launch(demoIn('zh-CN'))
  await throughTheDoor(desk, () => Promise.resolve())
  const found = await desk.app.evaluate(
    ({ webContents }, wanted) =>
      webContents
        .getAllWebContents()
        .filter((contents) => contents.getURL().startsWith('app:'))
        .map((contents) => {
          const { getLastWebPreferences } = contents as unknown as {
            getLastWebPreferences(): Record<string, unknown>
          }
          const set = getLastWebPreferences.call(contents)
          return Object.fromEntries(
            Object.keys(wanted).map((name) => [
              name,
              set[name] ?? (name === 'enableBlinkFeatures' ? '' : false),
            ]),
          )
        }),
    SAFE,
  )
  expect(found.length).toBeGreaterThan(0)
  for (const preferences of found) expect(preferences).toEqual(SAFE)
  const policy = await asAttacker(
    desk,
    `fetch('app://desk/index.html').then((r) => r.headers.get('content-security-policy'))`,
  )
  expect(policy).toContain("script-src 'self';")
  expect(policy).not.toContain('unsafe')
})

test('main answers no window but its own, even with the same bridge', async ({ launch }) => {
  const desk = await launch(demoIn('zh-CN'))
  const preload = join(__dirname, '..', '..', 'out', 'preload', 'index.js')
  const answered = await desk.app.evaluate(async ({ BrowserWindow }, preload) => {
    const ask = async (url: string): Promise<unknown> => {
      const stranger = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } })
      try {
        await stranger.loadURL(url)
        return await stranger.webContents.executeJavaScript(
          `window.desk ? window.desk.call('center.status', '{}') : 'no bridge'`,
        )
      } finally {
        stranger.destroy()
      }
    }
    return [await ask('app://desk/print.html'), await ask('data:text/html,<p>page</p>')]
  }, preload)
  expect(JSON.parse(String(answered[0])).problem?.code).toBe('input.unknownRoute')
  expect(answered[1]).toBe('no bridge')
})

/** What a program says when it is started as plain node, within some seconds. */
const asNode = (program: string): Promise<string> =>
  new Promise((resolve) => {
    const child = spawn(program, ['-e', 'process.stdout.write("plain node")'], {
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    let said = ''
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
    })
    const timer = setTimeout(() => child.kill('SIGKILL'), 8_000)
    child.once('exit', () => {
      clearTimeout(timer)
      resolve(said)
    })
  })

test('the real program, hardened as for a package, is no plain node any more', async () => {
  const program = process.env.ELECTRON_EXEC_PATH ?? ''
  const place = await mkdtemp(join(tmpdir(), 'hardened-'))
  try {
    const [own, copy] = [dirname(program), join(place, basename(program))]
    await mkdir(place, { recursive: true })
    for (const name of await readdir(own))
      if (name !== basename(program)) await symlink(join(own, name), join(place, name))
    await copyFile(program, copy)
    expect(await asNode(copy)).toBe('plain node')
    await harden(copy)
    expect(await wrongFuses(copy)).toEqual([])
    expect(await asNode(copy)).not.toContain('plain node')
  } finally {
    await rm(place, { recursive: true, force: true })
  }
})
