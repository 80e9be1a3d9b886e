import { extname, join, normalize, sep } from 'node:path'

const SCHEME = 'app'
const HOST = 'desk'
export const PAGE_SCHEME = SCHEME
export const PAGE_ROOT = `${SCHEME}://${HOST}/`

export const isOurPage = (url: string): boolean => url.startsWith(PAGE_ROOT)

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

export interface PageFile {
  readonly path: string
  readonly type: string
  readonly isPage: boolean
}

/** The file of the bundle an address names; nothing for another host, a way out of the folder, or a kind we do not serve. */
export const pageFile = (folder: string, url: string): PageFile | undefined => {
  try {
    const { protocol, host, pathname } = new URL(url)
    if (protocol !== `${SCHEME}:` || host !== HOST) return undefined
    const path = normalize(join(folder, decodeURIComponent(pathname)))
    const type = TYPES[extname(path)]
    if (!path.startsWith(folder + sep) || path.includes('\0') || !type) return undefined
    return { path, type, isPage: extname(path) === '.html' }
  } catch {
    return undefined
  }
}

/** What a page of ours may do: its own files, its own styles, pictures it holds. Nothing inline, nothing evaluated, nobody else. */
export const pagePolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "frame-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

const LOADED_BY_OURS = ['blob:', 'data:', 'devtools:']

/** Whether the network layer lets a request through: our own pages, and what they hold in memory. */
export const mayLoad = (url: string): boolean =>
  isOurPage(url) || LOADED_BY_OURS.some((scheme) => url.startsWith(scheme))
