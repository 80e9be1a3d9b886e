import { openDesk } from '../support/desk'
import type { Bench } from './bench'
import { estateAt } from './estate/at'
import { idOf } from './estate/words'
import { slowestPage } from './lists'
import { median, shown, timed } from './measure'

/** 1×, 5× and 25× of the data; 5× is M. */
const SIZES = [2_000, 10_000, 50_000]

/** Cost must grow with what changes, not with what is stored. Nothing of this is in the object of numbers. */
export const growth: Bench = {
  keys: [],
  run: async (report) => {
    const commits: number[] = []
    const pages: number[] = []
    for (const units of SIZES) {
      const desk = await openDesk({ role: 'manager', folder: estateAt(units) })
      const times: number[] = []
      for (let n = 0; n < 600; n++) {
        const change = () =>
          desk.arrange((draft) => void draft.units.update(idOf('unit', n), { note: `门牌更换${n}` }))
        times.push(await timed(change))
      }
      commits.push(median(times.slice(200)))
      pages.push((await slowestPage(desk, 10)).ms)
      await desk.close()
    }
    const line = (values: readonly number[]) => values.map(shown).join(' · ')
    report(
      'commitAt25xVs1x',
      (commits[2] as number) / (commits[0] as number),
      `commit at 1× · 5× · 25×: ${line(commits)}`,
    )
    report(
      'pageAt25xVs1x',
      (pages[2] as number) / (pages[0] as number),
      `slowest first page at 1× · 5× · 25×: ${line(pages)}`,
    )
  },
}
