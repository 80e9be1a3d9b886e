import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const execute = promisify(execFile)

/** Widths of the signs of Code 128 as ISO/IEC 15417 lists them, bar first; read here, not taken from what draws them. */
const LISTED =
  '212222222122222221121223121322131222122213122312132212221213221312231212112232122132122231113222123122123221223211' +
  '221132221231213212223112312131311222321122321221312212322112322211212123212321232121111323131123131321112313132113' +
  '132311211313231113231311112133112331132131113123113321133121313121211331231131213113213311213131311123311321331121' +
  '312113312311332111314111221411431111111224111422121124121421141122141221112214112412122114122411142112142211241211' +
  '221114413111241112134111111242121142121241114212124112124211411212421112421211212141214121412121111143111341131141' +
  '114113114311411113411311113141114131311141411131211412211214211232'
const START_B = 104
const START_C = 105
const SIGN_MODULES = 11

const signOf = (widths: readonly number[]): number => {
  const unit = widths.reduce((sum, width) => sum + width, 0) / SIGN_MODULES
  const modules = widths.map((width) => Math.round(width / unit)).join('')
  for (let value = 0; value * 6 < LISTED.length; value += 1)
    if (LISTED.slice(value * 6, value * 6 + 6) === modules) return value
  return -1
}

const textOf = (values: readonly number[]): string | undefined => {
  const [start, ...rest] = values
  const check = rest.pop()
  const sum = rest.reduce((total, value, place) => total + value * (place + 1), start ?? 0)
  if (sum % 103 !== check) return undefined
  if (start === START_C) return rest.map((value) => String(value).padStart(2, '0')).join('')
  return start === START_B ? rest.map((value) => String.fromCharCode(value + 32)).join('') : undefined
}

/** Reads a line of dark and light runs as a scanner's beam does: signs from a start to the check. */
const readRuns = (runs: readonly number[]): string | undefined => {
  for (let from = 0; from + 18 < runs.length; from += 2) {
    const start = signOf(runs.slice(from, from + 6))
    if (start !== START_B && start !== START_C) continue
    const values: number[] = []
    for (let at = from; at + 6 <= runs.length; at += 6) {
      const value = signOf(runs.slice(at, at + 6))
      if (value < 0) break
      values.push(value)
    }
    for (let length = values.length; length > 2; length -= 1) {
      const text = textOf(values.slice(0, length))
      if (text) return text
    }
  }
  return undefined
}

const DARK = 128

/** Every bar code that a beam across the first page of a PDF meets, line by line from the top. */
export const barsIn = async (file: string, dpi = 400): Promise<ReadonlySet<string>> => {
  const args = ['-r', String(dpi), '-gray', '-singlefile', file]
  const { stdout } = await execute('pdftoppm', args, { maxBuffer: 512 * 1024 * 1024, encoding: 'buffer' })
  const head = /^P5\s+(\d+)\s+(\d+)\s+\d+\s/.exec(stdout.subarray(0, 64).toString('latin1'))
  const [width, height] = [Number(head?.[1]), Number(head?.[2])]
  const pixels = stdout.subarray(head?.[0].length ?? 0)
  const found = new Set<string>()
  for (let y = 0; y < height; y += 8) {
    const runs: number[] = []
    let dark = false
    let run = 0
    for (let x = 0; x < width; x += 1) {
      const now = (pixels[y * width + x] ?? 255) < DARK
      if (now === dark) run += 1
      else {
        if (dark || runs.length > 0) runs.push(run)
        dark = now
        run = 1
      }
    }
    const text = readRuns(runs)
    if (text) found.add(text)
  }
  return found
}
