import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { app, protocol, type Session, session, type WebContents, type WebPreferences } from 'electron'
import { mayLoad, PAGE_SCHEME, pageFile, pagePolicy } from './pageFiles'

/** What every page of ours is given, shown or not: no node, no developer tools in the packaged program. */
export const pagePreferences = (): WebPreferences => ({
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: false,
  devTools: !app.isPackaged,
})

/** Must run before the app is ready. */
export const declareScheme = (): void => {
  // A test machine's root has no sandbox to enforce; asking for one there ends every page.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  protocol.registerSchemesAsPrivileged([
    { scheme: PAGE_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

const notFound = (): Response => new Response('', { status: 404 })

/** Serves the built pages from their folder and nothing else, each page with its own style nonce. */
export const servePages = (folder: string): void => {
  protocol.handle(PAGE_SCHEME, async ({ url, method }) => {
    const file = method === 'GET' ? pageFile(folder, url) : undefined
    if (!file) return notFound()
    try {
      const body = await readFile(file.path)
      const headers = { 'content-type': file.type, 'x-content-type-options': 'nosniff' }
      if (!file.isPage) return new Response(body, { headers })
      const nonce = randomBytes(16).toString('base64')
      const html = body.toString('utf8').replaceAll('__NONCE__', nonce)
      return new Response(html, { headers: { ...headers, 'content-security-policy': pagePolicy(nonce) } })
    } catch {
      return notFound()
    }
  })
}

const refuseEvent = (event: { preventDefault(): void }): void => event.preventDefault()

const refuseFor = (contents: WebContents): void => {
  contents.on('will-navigate', refuseEvent)
  contents.on('will-redirect', refuseEvent)
  contents.on('will-frame-navigate', refuseEvent)
  contents.on('will-attach-webview', refuseEvent)
  contents.on('select-bluetooth-device', refuseEvent)
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

/** Copying what a person has selected is the one thing a page may ask for. */
const ALLOWED = 'clipboard-sanitized-write'

const refuseIn = (pages: Session): void => {
  pages.setPermissionRequestHandler((_contents, permission, answer) => answer(permission === ALLOWED))
  pages.setPermissionCheckHandler((_contents, permission) => permission === ALLOWED)
  pages.setDevicePermissionHandler(() => false)
  pages.on('will-download', refuseEvent)
  pages.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !mayLoad(url) }))
}

/** No page of ours ever leaves, opens, asks, downloads, embeds or fetches anything. */
export const refuseTheRest = (): void => {
  app.on('web-contents-created', (_event, contents) => refuseFor(contents))
  app.on('session-created', refuseIn)
  refuseIn(session.defaultSession)
}
