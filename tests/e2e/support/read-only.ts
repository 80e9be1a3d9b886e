import { execFileSync } from 'node:child_process'

const run = (command: string, ...args: readonly string[]): void => {
  execFileSync(command, [...args], { stdio: 'ignore' })
}

/** Root writes anywhere but on a file system mounted read-only; everybody else is kept out by the permissions. */
const closeFor = (root: boolean, folder: string): (() => void) => {
  if (!root) {
    run('chmod', '-R', 'a-w', folder)
    return () => run('chmod', '-R', 'u+w', folder)
  }
  run('mount', '--bind', folder, folder)
  run('mount', '-o', 'remount,bind,ro', folder)
  return () => run('umount', '-l', folder)
}

/** Takes away the right to write to a folder; answers how to give it back, or nothing where that cannot be done. */
export const makeReadOnly = (folder: string): (() => void) | undefined => {
  try {
    return closeFor(process.getuid?.() === 0, folder)
  } catch {
    return undefined
  }
}
