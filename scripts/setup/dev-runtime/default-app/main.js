/* What Electron's own default app does for `electron [-r FILE]… PATH [args]`, and no more. */
const { app } = require('electron')
const { existsSync, readFileSync, statSync } = require('node:fs')
const { Module } = require('node:module')
const { join, resolve } = require('node:path')

const given = process.argv.slice(1)
const preloads = []
let path
let consumed = 0
for (; consumed < given.length && path === undefined; consumed += 1) {
  const arg = given[consumed]
  if (arg === '-r' || arg === '--require') {
    consumed += 1
    preloads.push(given[consumed])
  } else if (!arg.startsWith('-')) path = resolve(arg)
}
const switches = given.slice(0, consumed).filter((arg) => arg.startsWith('--'))

const start = () => {
  if (path === undefined || !existsSync(path)) {
    process.stderr.write('usage: electron [-r FILE]… PATH [args]\n')
    app.exit(2)
    return
  }
  process.argv.splice(1, consumed, path, ...switches)
  let main = path
  if (statSync(path).isDirectory()) {
    const manifest = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'))
    if (manifest.productName || manifest.name) app.setName(manifest.productName || manifest.name)
    if (manifest.version) app.setVersion(manifest.version)
    app.setAppPath(path)
    main = join(path, manifest.main || 'index.js')
  }
  Module._load(main, Module, true)
}

for (const file of preloads) Module._load(resolve(file), Module, false)
start()
