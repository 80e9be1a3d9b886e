import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { problem, Refusal, refuse } from '../../shared/problem'
import type { PrinterInfo, PrintOptions, SpoolId } from './port'
import { printOnWindows } from './printersOnWindows'

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

const onWindows = process.platform === 'win32'

/** Printers of this PC; an empty list when there is none or the spooler does not answer. */
export const listPrinters = (
  ask: () => Promise<readonly { name: string; displayName: string; isDefault?: boolean }[]>,
): Promise<readonly PrinterInfo[]> => (onWindows ? systemPrinters(ask) : spoolerPrinters())

const printFile = async (file: string, options: PrintOptions): Promise<SpoolId> => {
  const { printer, title, copies, media, tray, blackOnly } = options
  const known = await spoolerPrinters()
  if (!known.some((each) => each.name === printer)) refuse('printing.printerGone', { printer })
  const wishes = [
    `media=${media}`,
    'print-scaling=none',
    ...(tray === '' ? [] : [`InputSlot=${tray}`]),
    ...(blackOnly ? ['print-color-mode=monochrome'] : []),
  ].flatMap((wish) => ['-o', wish])
  const args = ['-d', printer, '-n', String(copies), '-t', title, ...wishes, '--', file]
  const said = await runs('lp', args, PRINT_LIMIT_MS).catch(() => {
    throw new Refusal(problem('printing.printerSilent', { printer }))
  })
  return /request id is (\S+)/.exec(said)?.[1] ?? ''
}

/** Hands a PDF over. Refuses `printing.printerGone`, `printing.printerSilent`; never waits longer than its limit. */
export const sendToPrinter = async (pdf: Uint8Array, options: PrintOptions): Promise<SpoolId> => {
  const folder = await mkdtemp(join(tmpdir(), 'service-center-paper-'))
  const file = join(folder, 'paper.pdf')
  try {
    await writeFile(file, pdf)
    if (!onWindows) return await printFile(file, options)
    await printOnWindows(file, options, PRINT_LIMIT_MS)
    return ''
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Jobs the system's own queue has not printed yet: the printer is stopped, out of paper or busy. */
export const stillWaiting = async (spoolIds: readonly SpoolId[]): Promise<readonly SpoolId[]> => {
  if (onWindows || spoolIds.length === 0) return []
  const said = await runs('lpstat', ['-W', 'not-completed', '-o'], LIST_LIMIT_MS).catch(() => '')
  const held = new Set(said.split('\n').map((line) => line.split(/\s/)[0] ?? ''))
  return spoolIds.filter((spoolId) => held.has(spoolId))
}

/** Refuses `printing.alreadySent` when the system's queue no longer holds it. */
export const callOffJob = async (spoolId: SpoolId): Promise<void> => {
  await runs('cancel', [spoolId], LIST_LIMIT_MS).catch(() => {
    throw new Refusal(problem('printing.alreadySent'))
  })
}
