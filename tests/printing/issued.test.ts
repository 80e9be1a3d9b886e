import { afterEach, describe, expect, it } from 'vitest'
import type { Id } from '../../src/shared/id'
import type { Desk } from '../support/desk'
import { deskWithLoans, EPSON, slip, slips } from './support'

let desk: Desk
afterEach(() => desk.close())

const open = async (count: number): Promise<readonly string[]> => {
  const made = await deskWithLoans(count)
  desk = made.desk
  return made.loans
}

const preview = async (id: string): Promise<readonly [number, unknown]> => {
  const { printNo } = await desk.done('printing.preview', slip(id))
  return [printNo, desk.drawn.at(-1)]
}

describe('a numbered paper', () => {
  it('says years later what it said when it was issued, whatever the center is called by then', async () => {
    const [loan = ''] = await open(1)
    const [, before] = await preview(loan)
    await desk.done('printing.print', { ...slip(loan), ...EPSON })
    await desk.arrange((draft) => {
      draft.center.update('center_1', { name: '星河物业服务中心' })
      draft.keyLoans.update(loan, { borrowerName: '另一人' })
    })
    desk.setNow('2031-11-23T02:00:00.000Z')
    await desk.restart()
    const [printNo, after] = await preview(loan)
    expect(printNo).toBe(2)
    expect(after).toEqual(before)
  })

  it('tells what has become of it since: a slip whose key is back says so', async () => {
    const [loan = ''] = await open(1)
    await desk.done('printing.print', { ...slip(loan), ...EPSON })
    const returnedAt = async () => ((await preview(loan))[1] as { returnedAt: string | null }).returnedAt
    expect(await returnedAt()).toBeNull()
    desk.setNow('2026-11-23T08:00:00.000Z')
    const given = {
      loanId: loan as Id<'keyloan'>,
      broughtBy: '王师傅0',
      checks: ['count' as const],
      note: '',
    }
    await desk.done('keys.return', given)
    expect(await returnedAt()).toBe('2026-11-23T08:00:00.000Z')
  })

  it('is counted by every way it leaves the desk, with who and when', async () => {
    const [loan = ''] = await open(1)
    const job = await desk.done('printing.print', { ...slip(loan), ...EPSON })
    desk.signIn('clerk', '李静')
    desk.setNow('2026-11-24T01:00:00.000Z')
    await desk.done('printing.savePdf', slip(loan))
    const batch = await desk.done('printing.printMany', { ...slips([loan]), ...EPSON })
    const [paper] = desk.view.issuedPapers.where('subject', loan)
    expect(paper?.prints).toEqual([
      { no: 1, at: '2026-11-23T02:00:00.000Z', byName: 'manager', jobId: job.id },
      { no: 2, at: '2026-11-24T01:00:00.000Z', byName: '李静', jobId: null },
      { no: 3, at: '2026-11-24T01:00:00.000Z', byName: '李静', jobId: batch.job?.id },
    ])
  })

  it('a job called off before it was tried is not counted; one that failed is', async () => {
    const [loan = ''] = await open(1)
    const first = await desk.done('printing.print', { ...slip(loan), ...EPSON })
    await desk.done('printing.cancel', { jobId: first.id })
    expect((await preview(loan))[0]).toBe(1)
    const second = await desk.done('printing.print', { ...slip(loan), ...EPSON })
    await desk.arrange((draft) => {
      draft.printJobs.update(second.id, { state: 'failed', reason: 'printing.printerSilent' })
    })
    await desk.done('printing.cancel', { jobId: second.id })
    expect((await preview(loan))[0]).toBe(2)
  })
})

describe('many at once', () => {
  it('one that its rules refuse is left out and named, the others are one job', async () => {
    const loans = await open(3)
    const answer = await desk.done('printing.printMany', {
      ...slips([...loans, 'keyloan_gone', loans[0] ?? '']),
      ...EPSON,
    })
    expect(answer.refused).toEqual([{ id: 'keyloan_gone', code: 'keys.unknownLoan' }])
    expect(answer.job?.items).toEqual(loans.map((subjectId) => ({ subjectId, printNo: 1 })))
  })

  it('none that can be printed makes no job and counts nothing', async () => {
    await open(0)
    const answer = await desk.done('printing.printMany', { ...slips(['keyloan_a', 'keyloan_b']), ...EPSON })
    expect([answer.job, answer.refused.length, desk.view.printJobs.count()]).toEqual([null, 2, 0])
  })

  it('wants at least one paper and a printer', async () => {
    await open(0)
    const code = async (input: object) => {
      const reply = await desk.send('printing.printMany', input)
      return reply.ok ? 'done' : reply.problem.code
    }
    expect([
      await code({ ...slips([]), ...EPSON }),
      await code({ ...slips(['keyloan_a']), printer: ' ', copies: 1 }),
    ]).toEqual(['printing.chooseSome', 'printing.choosePrinter'])
  })
})

describe('the mark of the center', () => {
  it('is a PNG of a size that prints at once', async () => {
    await open(0)
    const code = async (image: string) => {
      const reply = await desk.call('printing.setLogo', { image })
      return reply.ok ? 'done' : reply.problem.code
    }
    expect([
      await code('data:image/png;base64,AAAA'),
      await code('data:image/svg+xml;base64,AAAA'),
      await code(`data:image/png;base64,${'A'.repeat(200_000)}`),
      await code(''),
    ]).toEqual(['done', 'printing.logoNotPng', 'printing.logoTooLarge', 'done'])
  })
})
