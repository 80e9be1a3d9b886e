import { spawn } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { ROOT } from './paths.mjs'

const running = new Set()
process.on('exit', () => {
  for (const child of running) child.kill()
})

/** A program that ends with this one, however this one ends. */
export const start = (command, args, options) => {
  const child = spawn(command, args, { cwd: ROOT, ...options })
  running.add(child)
  child.on('close', () => running.delete(child))
  child.on('error', () => running.delete(child))
  return child
}

/** Runs a program to its end and answers exit code and output; never throws for a failing one. */
export const run = (command, args, options) =>
  new Promise((done) => {
    const child = start(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options })
    let output = ''
    const take = (chunk) => {
      output += chunk
    }
    child.stdout?.setEncoding('utf8').on('data', take)
    child.stderr?.setEncoding('utf8').on('data', take)
    child.on('error', (error) => done({ code: 127, output: `${output}${error.message}` }))
    child.on('close', (code) => done({ code: code ?? 1, output }))
  })

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

/** Servers of the system stand where the search path of an ordinary person does not lead. */
const BESIDE = process.platform === 'win32' ? [] : ['/usr/sbin', '/sbin']

export const hasProgram = (name) =>
  [...(process.env.PATH ?? '').split(delimiter), ...BESIDE].some(
    (folder) => folder !== '' && canRun(join(folder, name)),
  )
