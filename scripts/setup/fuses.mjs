import { FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses'

/** How the packaged program must be wired. Journeys run on an unpackaged one: a test cannot drive a program locked like this. */
export const LOCKED = {
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
}

/** As it stands in the program: a letter for each fuse, none where it has no such fuse. */
const [OFF, ON, REMOVED] = ['0', '1', 'r'].map((letter) => letter.charCodeAt(0))
const isAbsent = (state) => state === undefined || state === REMOVED

/** Fuses of this program that are not as they must be; one this Electron does not have is none of them. */
export const wrongFuses = async (program) => {
  const wire = await getCurrentFuseWire(program)
  return Object.entries(LOCKED).flatMap(([name, on]) => {
    const state = wire[FuseV1Options[name]]
    return isAbsent(state) || state === (on ? ON : OFF) ? [] : [name]
  })
}

/** Flips them all; those this Electron does not have are left out. */
export const harden = async (program) => {
  const wire = await getCurrentFuseWire(program)
  const there = Object.entries(LOCKED).filter(([name]) => !isAbsent(wire[FuseV1Options[name]]))
  await flipFuses(program, {
    version: FuseVersion.V1,
    resetAdHocDarwinSignature: process.platform === 'darwin',
    ...Object.fromEntries(there.map(([name, on]) => [FuseV1Options[name], on])),
  })
}
