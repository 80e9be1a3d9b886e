import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import type { ElectronApplication } from '@playwright/test'

const execute = promisify(execFile)

export interface PdfOptions {
  /** Part of the address of the window to print; the desk's own page when not given. */
  readonly address?: string
  readonly widthMm: number
  readonly heightMm: number
  readonly landscape?: boolean
}

/** Prints a window to a PDF file as the program itself does; a page's own pdf() does not exist in Electron. */
export const printToPdf = async (
  app: ElectronApplication,
  file: string,
  options: PdfOptions,
): Promise<void> => {
  const content = await app.evaluate(
    async ({ BrowserWindow }, { address, widthMm, heightMm, landscape }) => {
      const windows = BrowserWindow.getAllWindows()
      const window = windows.find((each) => each.webContents.getURL().includes(address))
      if (!window) throw new Error(`No window shows ${address}`)
      const pdf = await window.webContents.printToPDF({
        printBackground: true,
        landscape,
        pageSize: { width: widthMm / 25.4, height: heightMm / 25.4 },
        margins: { top: 0, bottom: 0, left: 0, right: 0 },
      })
      return pdf.toString('base64')
    },
    { address: 'index.html', landscape: false, ...options },
  )
  await writeFile(file, Buffer.from(content, 'base64'))
}

/** The text of a PDF, laid out as on the page. */
export const pdfText = async (file: string): Promise<string> =>
  (await execute('pdftotext', ['-layout', '-enc', 'UTF-8', file, '-'], { maxBuffer: 64 * 1024 * 1024 }))
    .stdout

export interface PdfFacts {
  readonly pages: number
  readonly widthMm: number
  readonly heightMm: number
}

/** How many pages, and of which size in millimetres (rounded). */
export const pdfFacts = async (file: string): Promise<PdfFacts> => {
  const { stdout } = await execute('pdfinfo', [file])
  const pages = Number(/^Pages:\s+(\d+)/m.exec(stdout)?.[1] ?? 0)
  const size = /^Page size:\s+([\d.]+) x ([\d.]+) pts/m.exec(stdout)
  const mm = (points: string | undefined): number => Math.round((Number(points ?? 0) / 72) * 25.4)
  return { pages, widthMm: mm(size?.[1]), heightMm: mm(size?.[2]) }
}
