import { appendFileSync } from 'node:fs'

/** The long form: every count of the store's promise, see `npm run test:store -- --long`. */
export const long = process.env.STORE_TESTS === 'long'

/** Says a count now, and once more at the end of `npm run test:store`. */
export const tell = (line: string): void => {
  console.log(line)
  if (process.env.STORE_COUNTS) appendFileSync(process.env.STORE_COUNTS, `${line}\n`)
}
