import { safeStorage } from 'electron'
import type { SystemGuard } from './privacy/keeper'

/** The key store of the system (DPAPI, Keychain, Secret Service), where this PC has one. Ask after the app is ready. */
export const systemGuard = (): SystemGuard | undefined =>
  safeStorage.isEncryptionAvailable()
    ? {
        protect: (text) => safeStorage.encryptString(text),
        unprotect: (bytes) => safeStorage.decryptString(bytes),
      }
    : undefined
