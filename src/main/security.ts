import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { app, protocol, session } from 'electron'

const SCHEME = 'app'
export const PAGE_ROOT = `${SCHEME}://desk/`

export const isOurPage = (url: string): boolean => url.startsWith(PAGE_ROOT)

/** Must run before the app is ready. */
export const declareScheme = (): void =>
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.wasm': 'application/wasm',
  '.json': 'application/json',
}

const policy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

const notFound = (): Response => new Response('', { status: 404 })

/** Serves the built pages from their folder and nothing else, each page with its own style nonce. */
export const servePages = (folder: string): void => {
  protocol.handle(SCHEME, async (request) => {
    const path = normalize(join(folder, decodeURIComponent(new URL(request.url).pathname)))
    if (!path.startsWith(folder + sep)) return notFound()
    try {
      const body = await readFile(path)
      const type = TYPES[extname(path)]
      if (!type) return notFound()
      if (extname(path) !== '.html') return new Response(body, { headers: { 'content-type': type } })
      const nonce = randomBytes(16).toString('base64')
      const html = body.toString('utf8').replaceAll('__NONCE__', nonce)
      return new Response(html, {
        headers: { 'content-type': type, 'content-security-policy': policy(nonce) },
      })
    } catch {
      return notFound()
    }
  })
}

/** No page of ours ever leaves, opens, asks, downloads or embeds anything. */
export const refuseTheRest = (): void => {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => event.preventDefault())
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  })
  session.defaultSession.setPermissionRequestHandler((_contents, permission, answer) =>
    answer(permission === 'clipboard-sanitized-write'),
  )
  session.defaultSession.setPermissionCheckHandler(
    (_contents, permission) => permission === 'clipboard-sanitized-write',
  )
  session.defaultSession.on('will-download', (event) => event.preventDefault())
}
