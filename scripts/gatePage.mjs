import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const HERE = join(dirname(fileURLToPath(import.meta.url)), '../src/renderer/proof')

const scriptOf = async () => {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: true,
      target: 'chrome90',
      lib: { entry: join(HERE, 'gate.ts'), formats: ['iife'], name: 'gate', fileName: 'gate' },
    },
  })
  const [{ output }] = Array.isArray(built) ? built : [built]
  // Inside a page a script ends at the first such sign.
  return output[0].code.trim().replaceAll('</script', '<\\/script')
}

const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/**
 * The page a gate checks papers with, as one file: its script and style inside, allowed by their own hashes, and nothing
 * else allowed, so that it can neither load nor send anything. `"gate-facts"` stands where main puts the public keys.
 */
export const buildGatePage = async () => {
  const script = await scriptOf()
  const style = readFileSync(join(HERE, 'gate.css'), 'utf8')
  const policy = `default-src 'none'; script-src ${hashOf(script)}; style-src ${hashOf(style)}; base-uri 'none'; form-action 'none'`
  return readFileSync(join(HERE, 'gate.html'), 'utf8')
    .replace('__POLICY__', () => policy)
    .replace(/<style>[\s\S]*?<\/style>/, () => `<style>${style}</style>`)
    .replace(/<script>[\s\S]*?<\/script>/, () => `<script>${script}</script>`)
}

/** Puts it beside the pages of the desk. */
export const gatePage = () => ({
  name: 'gate-page',
  async generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'gate.html', source: await buildGatePage() })
  },
})
