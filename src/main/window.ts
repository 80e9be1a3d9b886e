import { join } from 'node:path'
import { BrowserWindow } from 'electron'
import { PAGE_ROOT } from './pageFiles'
import { pagePreferences } from './security'

/** The desk's window: 1366×768 is the smallest screen it is made for. */
export const makeWindow = (show: boolean): BrowserWindow => {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    backgroundColor: '#ffffff',
    title: '服务中心工作台',
    autoHideMenuBar: true,
    webPreferences: { ...pagePreferences(), preload: join(__dirname, '../preload/index.js') },
  })
  window.removeMenu()
  if (show) window.once('ready-to-show', () => window.show())
  return window
}

export const loadDesk = (window: BrowserWindow): Promise<void> => window.loadURL(`${PAGE_ROOT}index.html`)
