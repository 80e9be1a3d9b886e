import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { BrowserWindow } from 'electron'
import { problem, Refusal, refuse } from '../../shared/problem'
import type { PrinterInfo, PrintOptions } from './port'

const LIST_LIMIT_MS = 3_000
const PRINT_LIMIT_MS = 20_000

const runs = (command: string, args: readonly string[], limitMs: number): Promise<string> =>
  new Promise((resolve, reject) => {
    execFile(
      command,
      [...args],
      { timeout: limitMs, env: { ...process.env, LC_ALL: 'C' } },
      (error, output) => (error ? reject(error) : resolve(output)),
    )
  })

/** `lpstat -e` names printers one a line; the default is asked for apart. */
const spoolerPrinters = async (): Promise<readonly PrinterInfo[]> => {
  const names = (await runs('lpstat', ['-e'], LIST_LIMIT_MS).catch(() => ''))
    .split('\n')
    .filter((name) => name !== '')
  const usual = /: (\S+)/.exec(await runs('lpstat', ['-d'], LIST_LIMIT_MS).catch(() => ''))?.[1]
  return names.map((name) => ({ name, description: name.replaceAll('_', ' '), isDefault: name === usual }))
}

const systemPrinters = async (
  ask: () => Promise<readonly { name: string; displayName: string; isDefault?: boolean }[]>,
): Promise<readonly PrinterInfo[]> =>
  (await ask()).map((printer) => ({
    name: printer.name,
    description: printer.displayName,
    isDefault: printer.isDefault === true,
  }))

/** Printers of this PC; an empty list when there is none or the spooler does not answer. */
export const listPrinters = (
  ask: () => Promise<readonly { name: string; displayName: string; isDefault?: boolean }[]>,
): Promise<readonly PrinterInfo[]> => (process.platform === 'win32' ? systemPrinters(ask) : spoolerPrinters())

const printFile = async (
  file: string,
  { printer, copies, widthMm, heightMm }: PrintOptions,
): Promise<void> => {
  const known = await spoolerPrinters()
  if (!known.some((each) => each.name === printer)) refuse('printing.printerGone', { printer })
  const media = `media=Custom.${widthMm}x${heightMm}mm`
  const args = ['-d', printer, '-n', String(copies), '-o', media, '-o', 'print-scaling=none', '--', file]
  await runs('lp', args, PRINT_LIMIT_MS).catch(() => {
    throw new Refusal(problem('printing.printerSilent', { printer }))
  })
}

/** Windows has no spooler command: Electron prints the PDF from a window of its own. */
const printOnWindows = async (
  file: string,
  { printer, copies, widthMm, heightMm }: PrintOptions,
): Promise<void> => {
  const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true, plugins: true } })
  try {
    await window.loadFile(file)
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new Refusal(problem('printing.printerSilent', { printer }))),
        PRINT_LIMIT_MS,
      )
      const pageSize = { width: Math.round(widthMm * 1000), height: Math.round(heightMm * 1000) }
      window.webContents.print(
        { silent: true, deviceName: printer, copies, pageSize, margins: { marginType: 'none' } },
        (done) => {
          clearTimeout(timer)
          if (done) resolve()
          else reject(new Refusal(problem('printing.printerSilent', { printer })))
        },
      )
    })
  } finally {
    window.destroy()
  }
}

/** Hands a PDF over. Refuses `printing.printerGone`, `printing.printerSilent`; never waits longer than its limit. */
export const sendToPrinter = async (pdf: Uint8Array, options: PrintOptions): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'service-center-paper-'))
  const file = join(folder, 'paper.pdf')
  try {
    await writeFile(file, pdf)
    await (process.platform === 'win32' ? printOnWindows(file, options) : printFile(file, options))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
