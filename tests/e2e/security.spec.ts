import { existsSync } from 'node:fs'
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

test('windows are sandboxed and isolated, and no policy allows inline scripts', async ({ launch }) => {
  const desk = await launch(demoIn('zh-CN'))
  await throughTheDoor(desk, () => Promise.resolve())
  const preferences = await desk.app.evaluate(({ webContents }) =>
    webContents
      .getAllWebContents()
      .filter((contents) => contents.getURL().startsWith('app:'))
      .map((contents) => {
        const { sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity } = (
          contents as unknown as { getLastWebPreferences(): Record<string, unknown> }
        ).getLastWebPreferences()
        return { sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity }
      }),
  )
  for (const found of preferences)
    expect(found).toEqual({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      webSecurity: true,
    })
  const policy = await asAttacker(
    desk,
    `fetch('app://desk/index.html').then((r) => r.headers.get('content-security-policy'))`,
  )
  expect(policy).toContain("script-src 'self';")
  expect(policy).not.toContain('unsafe')
  expect(existsSync(desk.folder)).toBe(true)
})
