/* What Electron's own default app does for `electron [-r FILE]… PATH [args]`, and no more. */
const { app } = require('electron')
const { existsSync, readFileSync, statSync } = require('node:fs')
const { Module } = require('node:module')
const { join, resolve } = require('node:path')

const PRELOAD = ['-r', '--require']

/** The modules to load first, and the place of PATH: the first argument that is neither a switch nor a switch's value. */
const readArguments = (given) => {
  const preloads = []
  for (let place = 0; place < given.length; place += 1) {
    if (PRELOAD.includes(given[place])) {
      place += 1
      preloads.push(resolve(given[place]))
    } else if (!given[place].startsWith('-')) return { preloads, path: given[place] }
  }
  return { preloads, path: undefined }
}

const describe = (folder) => {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const name = manifest.productName || manifest.name
  if (name) app.setName(name)
  if (manifest.version) app.setVersion(manifest.version)
  app.setAppPath(folder)
  return join(folder, manifest.main || 'index.js')
}

const start = () => {
  const { preloads, path } = readArguments(process.argv.slice(1))
  for (const file of preloads) Module._load(file, module, false)
  if (path === undefined || !existsSync(path)) {
    process.stderr.write('usage: electron [-r FILE]… PATH [args]\n')
    app.exit(2)
    return
  }
  // A preload may have removed arguments already, as test drivers do: what is left before PATH goes, the rest stays.
  const place = process.argv.indexOf(path)
  if (place > 1) process.argv.splice(1, place - 1)
  const full = resolve(path)
  process.defaultApp = true
  Module._load(statSync(full).isDirectory() ? describe(full) : full, module, true)
}

start()
