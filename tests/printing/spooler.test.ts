import { afterEach, describe, expect, it } from 'vitest'
import type { DrawnPdf, PaperPort, PrintOptions } from '../../src/main/printing/port'
import { newPrintQueue } from '../../src/main/printing/queue'
import { startSpooler } from '../../src/main/printing/spooler'
import type { PaperAsk } from '../../src/shared/printing/paper'
import type { PrintJob } from '../../src/shared/printing/schema'
import { problem, Refusal } from '../../src/shared/problem'
import type { Desk } from '../support/desk'
import { deskWithLoans, EPSON, slip, slips } from './support'

let desk: Desk
afterEach(() => desk.close())

const PDF = new TextEncoder().encode('%PDF')
const drawn = (failed: DrawnPdf['failed'] = []): DrawnPdf => ({ pdf: PDF, heightMm: 148, failed })

interface Made {
  readonly asked: PaperAsk[]
  readonly printed: PrintOptions[]
  readonly written: Map<string, Uint8Array>
}

/** The real spooler on the desk's records, with a paper engine that does what a test says. */
const spool = (paper: Partial<PaperPort>): Made => {
  const made: Made = { asked: [], printed: [], written: new Map() }
  startSpooler({
    database: desk.database,
    queue: newPrintQueue(),
    paper: {
      renderPdf: (ask) => {
        made.asked.push(ask)
        return Promise.resolve(drawn())
      },
      printers: () => Promise.resolve([]),
      print: (_pdf, options) => {
        made.printed.push(options)
        return Promise.resolve('Epson-7')
      },
      waiting: () => Promise.resolve([]),
      callOff: () => Promise.resolve(),
      ...paper,
    },
    files: { write: async (path, content) => void made.written.set(path, content) },
    contextFor: (job) => desk.contextAs('clerk', job.byName),
    log: () => undefined,
  })
  return made
}

const jobNow = (job: PrintJob | null): PrintJob | undefined =>
  job ? desk.view.printJobs.get(job.id) : undefined
const settled = async (job: PrintJob | null): Promise<PrintJob | undefined> => {
  while (jobNow(job)?.state === 'queued') await new Promise((resolve) => setImmediate(resolve))
  return jobNow(job)
}

const open = async (count: number): Promise<readonly string[]> => {
  const made = await deskWithLoans(count)
  desk = made.desk
  return made.loans
}

describe('the queue', () => {
  it('a job left behind by a restart is printed when the desk opens again, once', async () => {
    const [loan = ''] = await open(1)
    const job = await desk.done('printing.print', { ...slip(loan), ...EPSON, copies: 2 })
    await desk.restart()
    const made = spool({})
    expect(await settled(job)).toMatchObject({ state: 'sent', spoolId: 'Epson-7' })
    expect(made.printed).toEqual([
      {
        printer: 'Epson',
        title: job.title,
        copies: 2,
        media: 'A5',
        widthMm: 210,
        heightMm: 148,
        tray: '',
        blackOnly: false,
      },
    ])
  })

  it('a printer that is gone fails the job with the reason; another try on another printer sends it under the same count', async () => {
    const [loan = ''] = await open(1)
    let gone = true
    const made = spool({
      print: () =>
        gone ? Promise.reject(new Refusal(problem('printing.printerGone'))) : Promise.resolve(''),
    })
    const job = await desk.done('printing.print', { ...slip(loan), ...EPSON })
    expect(await settled(job)).toMatchObject({ state: 'failed', reason: 'printing.printerGone' })
    gone = false
    await desk.done('printing.retry', { jobId: job.id, printer: 'HP' })
    expect(await settled(job)).toMatchObject({ state: 'sent', printer: 'HP', printNo: 1 })
    expect(made.asked.map((ask) => ask.items[0]?.marks.reprint)).toEqual([0, 0])
  })

  it('a template that throws fails its job alone', async () => {
    const [one = '', other = ''] = await open(2)
    spool({
      renderPdf: ({ items }) =>
        JSON.stringify(items).includes('3-2-0-D1')
          ? Promise.reject(new Refusal(problem('printing.templateFailed', { reason: 'x is undefined' })))
          : Promise.resolve(drawn()),
    })
    const broken = await desk.done('printing.print', { ...slip(one), ...EPSON })
    const good = await desk.done('printing.print', { ...slip(other), ...EPSON })
    expect([await settled(broken), await settled(good)]).toMatchObject([
      { state: 'failed', reason: 'printing.templateFailed' },
      { state: 'sent' },
    ])
  })

  it('of many, those that cannot be laid out are named and the rest come out', async () => {
    const loans = await open(3)
    spool({ renderPdf: () => Promise.resolve(drawn([{ place: 1, reason: 'x' }])) })
    const { job } = await desk.done('printing.printMany', { ...slips(loans), ...EPSON })
    const second = desk.view.keyLoans.get(loans[1] ?? '')?.no
    expect(await settled(job)).toMatchObject({ state: 'sent', left: [second] })
  })

  it('many saved as one file are written where the person chose', async () => {
    const loans = await open(2)
    desk.answers.path = '/papers/slips.pdf'
    const made = spool({})
    const ordered = await desk.done('printing.saveMany', slips(loans))
    expect(await settled(ordered?.job ?? null)).toMatchObject({
      state: 'sent',
      savePath: '/papers/slips.pdf',
    })
    expect([...made.written.keys()]).toEqual(['/papers/slips.pdf'])
  })

  it('declined, nothing is ordered or counted', async () => {
    const loans = await open(1)
    desk.answers.path = null
    expect(await desk.done('printing.saveMany', slips(loans))).toBeNull()
    const prints = [...desk.view.issuedPapers.all()].flatMap((paper) => paper.prints)
    expect([desk.view.printJobs.count(), prints]).toEqual([0, []])
  })

  it('a batch called off while it is laid out prints nothing, and none of it is counted', async () => {
    const loans = await open(3)
    let resume: () => void = () => undefined
    const waiting = new Promise<void>((resolve) => {
      resume = resolve
    })
    const made = spool({
      renderPdf: async (_ask, watch) => {
        await waiting
        return watch?.cancelled() ? Promise.reject(new Refusal(problem('printing.calledOff'))) : drawn()
      },
    })
    const { job } = await desk.done('printing.printMany', { ...slips(loans), ...EPSON })
    await desk.done('printing.cancel', { jobId: job?.id ?? ('' as never) })
    resume()
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect([jobNow(job)?.state, made.printed]).toEqual(['cancelled', []])
    expect([...desk.view.issuedPapers.all()].flatMap((paper) => paper.prints)).toEqual([])
  })

  it('a receipt does not wait for five hundred notices', async () => {
    const loans = await open(3)
    let release: () => void = () => undefined
    const slow = new Promise<void>((resolve) => {
      release = resolve
    })
    spool({
      renderPdf: async ({ items }) => {
        if (items.length > 1) await slow
        return drawn()
      },
    })
    const { job: batch } = await desk.done('printing.printMany', { ...slips(loans), ...EPSON })
    const single = await desk.done('printing.print', { ...slip(loans[0] ?? ''), ...EPSON })
    expect((await settled(single))?.state).toBe('sent')
    expect(jobNow(batch)?.state).toBe('queued')
    release()
    expect((await settled(batch))?.state).toBe('sent')
  })

  it('refusals: no such job, not failed, already at the printer', async () => {
    const [loan = ''] = await open(1)
    spool({ print: () => Promise.resolve('') })
    const job = await desk.done('printing.print', { ...slip(loan), ...EPSON })
    await settled(job)
    const code = (reply: { ok: boolean; problem?: { code: string } }) => reply.problem?.code
    expect([
      code(await desk.call('printing.retry', { jobId: 'job_gone' as never, printer: 'HP' })),
      code(await desk.call('printing.retry', { jobId: job.id, printer: 'HP' })),
      code(await desk.call('printing.cancel', { jobId: job.id })),
    ]).toEqual(['printing.unknownJob', 'printing.notFailed', 'printing.alreadySent'])
  })
})
