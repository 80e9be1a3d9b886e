import { chmod, mkdir, readdir, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'

/** A printer that is there to be listed, and does what its file `state` says. What it printed lies in `out`. */
export interface Printer {
  readonly env: Readonly<Record<string, string>>
  plugIn(): Promise<void>
  /** Every file that came out. */
  printed(): Promise<readonly string[]>
}

const program = async (path: string, lines: readonly string[]): Promise<void> => {
  await writeFile(path, ['#!/bin/sh', ...lines, ''].join('\n'))
  await chmod(path, 0o755)
}

/** Stands in for the system's print spooler: `lpstat` names one printer, `lp` fails until it is plugged in. */
export const unpluggedPrinter = async (folder: string, name: string): Promise<Printer> => {
  const bin = join(folder, 'bin')
  const out = join(folder, 'out')
  await mkdir(bin, { recursive: true })
  await mkdir(out)
  await program(join(bin, 'lpstat'), [
    `if [ "$1" = "-e" ]; then echo ${name}; else echo "system default destination: ${name}"; fi`,
  ])
  await program(join(bin, 'lp'), ['echo "lp: The printer is not responding" >&2', 'exit 1'])
  return {
    env: { PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` },
    plugIn: () =>
      program(join(bin, 'lp'), [
        'for file do last="$file"; done',
        `cp "$last" "${out}/$(ls "${out}" | wc -l).pdf"`,
      ]),
    printed: async () => (await readdir(out)).map((file) => join(out, file)),
  }
}
