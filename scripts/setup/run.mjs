import { spawn } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { ROOT } from './paths.mjs'

const collect = (child, done) => {
  let output = ''
  let stdout = ''
  child.stdout?.on('data', (chunk) => {
    output += chunk
    stdout += chunk
  })
  child.stderr?.on('data', (chunk) => {
    output += chunk
  })
  child.on('error', (error) => done({ code: 127, output: `${output}${error.message}`, stdout }))
  child.on('close', (code) => done({ code: code ?? 1, output, stdout }))
}

/** Runs a program to its end and answers exit code and output; never throws for a failing one. */
export const run = (command, args, options = {}) =>
  new Promise((done) =>
    collect(spawn(command, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'], ...options }), done),
  )

/** npm as a program of this Node: no shell, the same on every system. */
export const npm = (args, options) => {
  const client = process.env.npm_execpath
  if (client && /npm-cli\.[cm]?js$/.test(client)) return run(process.execPath, [client, ...args], options)
  // Windows starts .cmd files through a shell only; our arguments hold nothing a shell would read.
  const windows = process.platform === 'win32'
  return run(windows ? 'npm.cmd' : 'npm', args, { shell: windows, ...options })
}

/** A tool of the project, run by this Node from its own file below node_modules. */
export const tool = (file, args, options) =>
  run(process.execPath, [join(ROOT, 'node_modules', ...file.split('/')), ...args], options)

const canRun = (path) => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

export const hasProgram = (name) =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => folder !== '' && canRun(join(folder, name)))
