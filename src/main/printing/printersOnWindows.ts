import { BrowserWindow } from 'electron'
import { problem, Refusal } from '../../shared/problem'
import type { PrintOptions } from './port'

/** Windows has no spooler command: Electron prints the PDF from a window of its own. */
export const printOnWindows = async (
  file: string,
  { printer, copies, widthMm, heightMm, blackOnly }: PrintOptions,
  limitMs: number,
): Promise<void> => {
  const silent = (): Refusal => new Refusal(problem('printing.printerSilent', { printer }))
  const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true, plugins: true } })
  try {
    await window.loadFile(file)
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(silent()), limitMs)
      const pageSize = { width: Math.round(widthMm * 1000), height: Math.round(heightMm * 1000) }
      window.webContents.print(
        {
          silent: true,
          deviceName: printer,
          copies,
          pageSize,
          margins: { marginType: 'none' },
          color: !blackOnly,
        },
        (done) => {
          clearTimeout(timer)
          if (done) resolve()
          else reject(silent())
        },
      )
    })
  } finally {
    window.destroy()
  }
}
