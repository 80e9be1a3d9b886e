import { contextBridge, ipcRenderer } from 'electron'
import type { Bridge } from '../shared/bridge'

/** Unlike in every page there ever was: main applies an act of one id once. */
const page = crypto.randomUUID()
let lastCall = 0
const following = new Map<string, (done: number, total: number) => void>()
ipcRenderer.on('progress', (_event, callId: string, done: number, total: number) =>
  following.get(callId)?.(done, total),
)

const bridge: Bridge = {
  call: async (route, text, onProgress) => {
    lastCall += 1
    const callId = `${page}-${lastCall}`
    if (onProgress) following.set(callId, onProgress)
    try {
      return (await ipcRenderer.invoke('call', route, text, callId)) as string
    } finally {
      following.delete(callId)
    }
  },
  onChange: (listener) => {
    const heard = (): void => listener()
    ipcRenderer.on('changed', heard)
    return () => ipcRenderer.removeListener('changed', heard)
  },
  usable: () => ipcRenderer.send('usable'),
}

contextBridge.exposeInMainWorld('desk', bridge)
