import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isCall, readCall } from '../../src/main/envelope'
import { isOurPage, mayLoad, pageFile, pagePolicy } from '../../src/main/pageFiles'
import { sourcesIn } from '../house/source'

const BUNDLE = '/opt/desk/renderer'
const served = (url: string): string | undefined => pageFile(BUNDLE, url)?.path

test('files of the bundle are served with their kind', () => {
  expect(pageFile(BUNDLE, 'app://desk/index.html')).toEqual({
    path: `${BUNDLE}/index.html`,
    type: 'text/html; charset=utf-8',
    isPage: true,
  })
  expect(served('app://desk/assets/index-1.js?v=2#x')).toBe(`${BUNDLE}/assets/index-1.js`)
})

test.each([
  ['up and out', 'app://desk/../../etc/passwd.json'],
  ['up and out, encoded', 'app://desk/%2e%2e/%2e%2e/etc/secret.json'],
  ['slashes encoded as well', 'app://desk/..%2f..%2f..%2fetc%2fsecret.json'],
  ['a sister folder with the same beginning', 'app://desk/..%2frenderer-other/index.html'],
  ['an absolute path', 'app://desk//etc/../../../../etc/hosts.json'],
  ['broken encoding', 'app://desk/%E0%A4%A.html'],
  ['a null byte', 'app://desk/index.html%00.js'],
  ['another host', 'app://elsewhere/index.html'],
  ['another scheme', 'file:///opt/desk/renderer/index.html'],
  ['the web', 'https://desk/index.html'],
  ['no address', 'index.html'],
  ['source maps', 'app://desk/assets/index-1.js.map'],
  ['kinds we do not serve', 'app://desk/records/data.db'],
  ['the folder itself', 'app://desk/'],
])('%s is not served', (_name, url) => {
  const found = served(url)
  expect(found === undefined || found.startsWith(`${BUNDLE}/`)).toBe(true)
  expect(found === undefined || /^\/opt\/desk\/renderer\/etc\//.test(found)).toBe(true)
})

test('the policy lets nothing inline run and nothing come from elsewhere', () => {
  const policy = pagePolicy('abc')
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("script-src 'self';")
  expect(policy).not.toMatch(/unsafe|\*|https?:|wasm-eval/)
})

test('the network layer lets our own pages through and nothing else', () => {
  expect(['app://desk/index.html', 'data:image/png;base64,AA', 'blob:app://desk/1'].map(mayLoad)).toEqual([
    true,
    true,
    true,
  ])
  const others = [
    'https://example.com/',
    'http://127.0.0.1:80/',
    'ws://x/',
    'file:///etc/passwd',
    'app://other/',
  ]
  expect(others.filter(mayLoad)).toEqual([])
  expect(isOurPage('app://desk.evil/index.html')).toBe(false)
})

test('no source hands an address to the system, evaluates text or writes markup', () => {
  const BANNED =
    /openExternal|openPath|showItemInFolder|\beval\(|new Function\(|dangerouslySetInnerHTML|\.innerHTML\b|insertAdjacentHTML|document\.write|<webview|remote\b.*electron/
  const found = sourcesIn('src').filter(({ text }) => BANNED.test(text))
  expect(found.map(({ path }) => path)).toEqual([])
})

test('every library is locked to its content, none comes from a place of its own', () => {
  const lock = JSON.parse(readFileSync(join(__dirname, '../../package-lock.json'), 'utf8')) as {
    packages: Record<string, { integrity?: string; resolved?: string; version?: string }>
  }
  const loose = Object.entries(lock.packages).filter(
    ([path, { integrity, resolved }]) =>
      path !== '' && (!integrity?.startsWith('sha512-') || /^(git|file|http:)/.test(resolved ?? '')),
  )
  expect(loose.map(([path]) => path)).toEqual([])
  const { devDependencies } = JSON.parse(readFileSync(join(__dirname, '../../package.json'), 'utf8')) as {
    devDependencies: Record<string, string>
  }
  expect(Object.values(devDependencies).filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
})

const ID = '11111111-aaaa-1'
const code = (...call: [unknown, unknown, unknown]): string => {
  const read = readCall(...call)
  return isCall(read) ? 'call' : read.code
}

test('what comes over the bridge is read or refused with why', () => {
  expect(readCall('keys.list', '{"search":""}', ID)).toEqual({
    route: 'keys.list',
    input: { search: '' },
    callId: ID,
  })
  expect([
    code('keys.nothing', '{}', ID),
    code('__proto__', '{}', ID),
    code('toString', '{}', ID),
    code(null, '{}', ID),
    code({ toString: () => 'keys.list' }, '{}', ID),
    code('keys.list', {}, ID),
    code('keys.list', '{', ID),
    code('keys.list', '{}', undefined),
    code('keys.list', '{}', 7),
    code('keys.list', '{}', '../../x'),
    code('keys.list', ' '.repeat(1_000_001), ID),
    code('imports.open', ' '.repeat(30_000_001), ID),
  ]).toEqual([
    'input.unknownRoute',
    'input.unknownRoute',
    'input.unknownRoute',
    'input.unknownRoute',
    'input.unknownRoute',
    'input.invalid',
    'input.invalid',
    'input.callIdMissing',
    'input.callIdMissing',
    'input.callIdMissing',
    'input.tooLarge',
    'input.tooLarge',
  ])
  expect(code('imports.open', `{"a":"${'x'.repeat(2_000_000)}"}`, ID)).toBe('call')
})
