import { readFileSync } from 'node:fs'
import Module, { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { Script } from 'node:vm'

/** What the build leaves beside a script: the same, as the engine compiled it (scripts/setup/compile.mjs). */
export const COMPILED = '.compiled'

interface Compiles {
  _compile(this: NodeJS.Module, text: string, path: string): unknown
}

const readIfThere = (path: string): Buffer | undefined => {
  try {
    return readFileSync(path)
  } catch {
    return undefined
  }
}

/**
 * Has the program's own scripts in `folder` run as the build compiled them. What another engine compiled, or from
 * another text, is refused by the engine itself, and the script is compiled as ever.
 */
export const runCompiled = (folder: string): void => {
  const { prototype } = Module as unknown as { readonly prototype: Compiles }
  const compile = prototype._compile
  prototype._compile = function (text, path) {
    const cachedData = dirname(path) === folder ? readIfThere(path + COMPILED) : undefined
    if (!cachedData) return compile.call(this, text, path)
    const script = new Script(Module.wrap(text), { filename: path, cachedData })
    return script.runInThisContext().call(this.exports, this.exports, createRequire(path), this, path, folder)
  }
}
