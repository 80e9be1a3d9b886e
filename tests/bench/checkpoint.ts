import { openDesk } from '../support/desk'
import type { Bench } from './bench'
import { estateAt, M } from './estate/at'
import { idOf, monthAt } from './estate/words'
import { median, pause, quantile, shown, stallDuring, timed } from './measure'

type BenchDesk = Awaited<ReturnType<typeof openDesk>>

/** One small durable command: a bill gets a note. */
const touch = (desk: BenchDesk, n: number): Promise<void> =>
  desk.arrange((draft) => void draft.bills.update(idOf('bill', 59 * M + (n % M)), { note: `见附件${n}` }))

/** A command every 10 ms; answers how long each took. */
const steady = async (desk: BenchDesk, until: () => boolean): Promise<number[]> => {
  const times: number[] = []
  for (let n = 0; !until(); n++) {
    times.push(await timed(() => touch(desk, n)))
    await pause(10)
  }
  return times
}

const ROUNDS = 5

/** One bill of every month of a year: twelve parts of bills have to be written anew. */
const changeOneYear = (desk: BenchDesk, round: number): Promise<void> =>
  desk.arrange((draft) => {
    for (let month = 48; month < 60; month++)
      draft.bills.update(idOf('bill', month * M + round), { note: `${monthAt(month)} ${round}` })
  })

export const checkpointing: Bench = {
  keys: ['checkpointStallMs', 'checkpointCommitP95VsIdle'],
  run: async (report) => {
    const desk = await openDesk({ role: 'manager', folder: estateAt(M) })
    const soon = (ms: number) => {
      const end = performance.now() + ms
      return () => performance.now() > end
    }
    await changeOneYear(desk, 0)
    await desk.checkpoint()
    const idle = quantile(await steady(desk, soon(3_000)), 0.95)
    const stalls: number[] = []
    const during: number[] = []
    for (let round = 1; round <= ROUNDS; round++) {
      await changeOneYear(desk, round)
      let done = false
      const commands = steady(desk, () => done)
      stalls.push(await stallDuring(() => desk.checkpoint().finally(() => (done = true))))
      during.push(...(await commands))
    }
    const worst = `worst ${shown(Math.max(...stalls))}`
    report(
      'checkpointStallMs',
      median(stalls),
      `a year of bills at M, a command every 10 ms, median of 5, ${worst}`,
    )
    report(
      'checkpointCommitP95VsIdle',
      quantile(during, 0.95) / idle,
      `p95 ${shown(quantile(during, 0.95))} of ${during.length} commands, idle ${shown(idle)}`,
    )
    await desk.close()
  },
}
