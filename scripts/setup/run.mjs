import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { ROOT } from './paths.mjs'

/** Runs a program to its end and answers its exit code and output; never throws for a failing one. */
export const run = (command, args, options = {}) =>
  new Promise((done) => {
    const { timeout, show, ...rest } = options
    const child = spawn(command, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'], ...rest })
    let output = ''
    const take = (chunk) => {
      output += chunk
      if (show) process.stdout.write(chunk)
    }
    child.stdout?.on('data', take)
    child.stderr?.on('data', take)
    const timer = timeout ? setTimeout(() => child.kill('SIGKILL'), timeout) : undefined
    child.on('error', (error) => {
      clearTimeout(timer)
      done({ code: 127, output: `${output}${error.message}` })
    })
    child.on('close', (code) => {
      clearTimeout(timer)
      done({ code: code ?? 1, output })
    })
  })

/** npm as a program of this Node: no shell, the same on every system. */
export const npm = (args, options) =>
  process.env.npm_execpath?.endsWith('.js')
    ? run(process.execPath, [process.env.npm_execpath, ...args], options)
    : run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, { shell: process.platform === 'win32', ...options })

/** A tool of the project, run by this Node from its own file. */
export const tool = (file, args, options) => run(process.execPath, [join(ROOT, 'node_modules', file), ...args], options)
