// Run by Electron as Node after a build: leaves beside each script of main what the engine makes of it, so that no
// start has to compile it again (src/main/compiled.ts).
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import Module from 'node:module'
import { join } from 'node:path'
import { Script } from 'node:vm'

const [folder] = process.argv.slice(2)
for (const name of readdirSync(folder)) {
  if (!name.endsWith('.js')) continue
  const path = join(folder, name)
  const script = new Script(Module.wrap(readFileSync(path, 'utf8')), { filename: path })
  writeFileSync(`${path}.compiled`, script.createCachedData())
}
