// `npm run harden -- PROGRAM`: switches off what a packaged Electron program does not need, and reads it back.

import { harden, LOCKED, wrongFuses } from './setup/fuses.mjs'
import { reportTo, say } from './setup/progress.mjs'

const [program] = process.argv.slice(2)
if (!program) {
  reportTo(process.stderr)
  say('Name the packaged program: npm run harden -- dist/linux-unpacked/service-center-desk')
  process.exit(2)
}
await harden(program)
const wrong = await wrongFuses(program)
for (const [name, wanted] of Object.entries(LOCKED))
  say(`${wrong.includes(name) ? 'WRONG' : wanted ? 'on   ' : 'off  '} ${name}`)
process.exit(wrong.length > 0 ? 1 : 0)
