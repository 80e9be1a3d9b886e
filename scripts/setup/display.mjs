import { SetupProblem, say } from './progress.mjs'
import { start } from './run.mjs'

export const needsVirtualDisplay = () =>
  process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY

const STARTS_WITHIN_MS = 15_000

/** Xvfb picks a free number itself and writes it to the fourth channel once it can be used. */
const numberOf = (server) =>
  new Promise((done) => {
    let text = ''
    const timer = setTimeout(() => done(undefined), STARTS_WITHIN_MS)
    const end = (number) => {
      clearTimeout(timer)
      done(number)
    }
    server.stdio[3].on('data', (chunk) => {
      text += chunk
      if (text.includes('\n')) end(Number(text))
    })
    server.on('error', () => end(undefined))
    server.on('exit', () => end(undefined))
  })

/** A virtual display where Linux has none; answers what to add to the environment and how to end it. */
export const ensureDisplay = async (size = '2560x1440x24') => {
  if (!needsVirtualDisplay()) return { env: {}, stop: () => undefined, virtual: false }
  const server = start('Xvfb', ['-displayfd', '3', '-screen', '0', size, '-nolisten', 'tcp', '-noreset'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const stop = () => server.kill()
  const number = await numberOf(server)
  if (number === undefined) {
    stop()
    throw new SetupProblem('No virtual display could be started. Set DISPLAY to a display that can be used.')
  }
  say(`no display here: opening on a virtual one (:${number})`)
  return { env: { DISPLAY: `:${number}` }, stop, virtual: true }
}
