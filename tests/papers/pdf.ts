import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'

const execute = promisify(execFile)
const LARGE = { maxBuffer: 256 * 1024 * 1024 }

/** A word and where it stands, in points from the upper left corner. */
export interface Word {
  readonly text: string
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export interface PdfPage {
  readonly width: number
  readonly height: number
  readonly words: readonly Word[]
}

const NAMED: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' }

/** Every page with its size and its words. */
export const pagesOf = async (file: string): Promise<readonly PdfPage[]> => {
  const { stdout } = await execute('pdftotext', ['-bbox', '-enc', 'UTF-8', file, '-'], LARGE)
  return stdout
    .split('<page ')
    .slice(1)
    .map((page) => {
      const size = /width="([\d.]+)" height="([\d.]+)"/.exec(page)
      const words = [
        ...page.matchAll(
          /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)<\/word>/g,
        ),
      ]
      return {
        width: Number(size?.[1]),
        height: Number(size?.[2]),
        words: words.map(([, left, top, right, bottom, text]) => ({
          text: (text ?? '').replace(/&\w+;/g, (name) => NAMED[name] ?? name),
          left: Number(left),
          top: Number(top),
          right: Number(right),
          bottom: Number(bottom),
        })),
      }
    })
}

/** All text as it was drawn, without blanks: what is torn over lines is whole again. */
export const rawText = async (file: string): Promise<string> =>
  (await execute('pdftotext', ['-raw', '-enc', 'UTF-8', file, '-'], LARGE)).stdout.replace(/\s+/g, '')

/** Fonts by name, and whether each is in the file. */
export const fontsOf = async (
  file: string,
): Promise<readonly { readonly name: string; readonly embedded: boolean }[]> => {
  const { stdout } = await execute('pdffonts', [file], LARGE)
  return stdout
    .split('\n')
    .slice(2)
    .filter((line) => line.trim() !== '')
    .map((line) => ({
      name: line
        .slice(0, 36)
        .trim()
        .replace(/^[A-Z]{6}\+/, ''),
      embedded: /^(yes|no)/.exec(line.slice(72).trim())?.[1] === 'yes',
    }))
}

/** The first page in grey at a low resolution. */
export const pictureOf = async (file: string, dpi = 40): Promise<Buffer> =>
  (
    await execute('pdftoppm', ['-r', String(dpi), '-gray', '-png', '-singlefile', file], {
      ...LARGE,
      encoding: 'buffer',
    })
  ).stdout

/** How many shades of grey are on the first page when no edge is smoothed: 2 on paper that is black and white. */
export const shadesOf = async (file: string): Promise<number> => {
  const { stdout } = await execute(
    'pdftoppm',
    ['-r', '100', '-gray', '-aa', 'no', '-aaVector', 'no', '-singlefile', file],
    { ...LARGE, encoding: 'buffer' },
  )
  const head = /^P5\s+\d+\s+\d+\s+\d+\s/.exec(stdout.subarray(0, 64).toString('latin1'))
  return new Set(stdout.subarray(head?.[0].length ?? 0)).size
}

export interface Run {
  readonly text: string
  /** Points. */
  readonly size: number
}

/** Every run of letters with its size, by file. The reader is a module of its own kind, so a program of its own. */
export const sizesOf = async (
  files: readonly string[],
): Promise<Readonly<Record<string, readonly Run[]>>> => {
  const script = join(__dirname, '..', '..', 'scripts', 'papers', 'sizes.mjs')
  const { stdout } = await execute(process.execPath, [script, ...files], LARGE)
  return JSON.parse(stdout) as Record<string, readonly Run[]>
}
