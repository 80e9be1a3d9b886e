import { fileNameOf } from '../../shared/papers'
import type { printingContract } from '../../shared/printing/contract'
import { PROFILES } from '../../shared/printing/profiles'
import type { PrintJob } from '../../shared/printing/schema'
import { refuse } from '../../shared/problem'
import type { View } from '../collections'
import { actor } from '../context'
import { handlersFor, prepared } from '../handlers'
import { masked } from '../masking'
import { countPrint, nextPrintOf, paperOf, paperTitle, takeBackPrint } from '../papers'
import { askOf } from './asking'
import { manyHandlers } from './manyHandlers'

const jobOf = (view: View, jobId: string): PrintJob =>
  view.printJobs.get(jobId) ?? refuse('printing.unknownJob')

const SHOWN_JOBS = 100

export const printingHandlers = handlersFor<typeof printingContract>()({
  ...manyHandlers,

  'printing.preview': async (view, { kind, id, language, profile }, context) => {
    const issue = paperOf(view, kind, id, context)
    const printNo = nextPrintOf(view, kind, id)
    // The paper itself says what it must; whoever only looks sees it masked.
    const seen = { ...issue, data: masked(issue.data) }
    const how = { language, profile, at: context.now, byName: actor(context).name }
    const { pdf } = await context.ports.paper.renderPdf(askOf(view, [{ issue: seen, printNo }], how))
    return { pdfBase64: Buffer.from(pdf).toString('base64'), title: paperTitle(issue), printNo }
  },

  'printing.printers': (_view, _input, context) => context.ports.paper.printers(),

  'printing.print': (draft, { kind, id, ...choice }, context) => {
    const issue = paperOf(draft, kind, id, context)
    const jobId = context.newId('job')
    return draft.printJobs.insert({
      id: jobId,
      kind,
      subjectId: issue.subjectId,
      title: paperTitle(issue),
      ...choice,
      printNo: countPrint(draft, context, issue, jobId),
      state: 'queued',
      reason: '',
      at: context.now,
      byName: actor(context).name,
    })
  },

  'printing.savePdf': prepared({
    prepare: async (view, { kind, id, language, profile }, context) => {
      const issue = paperOf(view, kind, id, context)
      const how = { language, profile, at: context.now, byName: actor(context).name }
      const print = { issue, printNo: nextPrintOf(view, kind, id) }
      const { pdf } = await context.ports.paper.renderPdf(askOf(view, [print], how))
      return context.ports.files.save(`${fileNameOf(paperTitle(issue))}.pdf`, pdf)
    },
    commit: (draft, { kind, id }, saved: string | null, context) => {
      if (saved !== null) countPrint(draft, context, paperOf(draft, kind, id, context), null)
      return saved
    },
  }),

  'printing.jobs': (view) => [...view.printJobs.all()].reverse().slice(0, SHOWN_JOBS),

  'printing.progress': (_view, _input, context) => context.ports.queue.underWay,

  'printing.waiting': async (view, _input, context) => {
    const sent = view.printJobs.where('state', 'sent').slice(-SHOWN_JOBS)
    const held = new Set(await context.ports.paper.waiting(sent.flatMap((job) => job.spoolId ?? [])))
    return sent.filter((job) => job.spoolId && held.has(job.spoolId)).map((job) => job.id)
  },

  'printing.retry': (draft, { jobId, printer }) => {
    const job = jobOf(draft, jobId)
    if (job.state !== 'failed') refuse('printing.notFailed')
    if (job.savePath === undefined && printer === '') refuse('printing.choosePrinter')
    return draft.printJobs.update(job.id, { state: 'queued', reason: '', printer })
  },

  'printing.cancel': prepared({
    prepare: async (view, { jobId }, context) => {
      const job = jobOf(view, jobId)
      if (job.state === 'cancelled' || context.ports.queue.isHandedOver(job.id))
        refuse('printing.alreadySent')
      if (job.state === 'sent')
        await context.ports.paper.callOff(job.spoolId ?? refuse('printing.alreadySent'))
      return job.state
    },
    commit: (draft, { jobId }, before: PrintJob['state'], context) => {
      const job = jobOf(draft, jobId)
      if (job.state !== before || context.ports.queue.isHandedOver(job.id)) refuse('printing.alreadySent')
      // Never tried: no paper can have come out.
      if (job.state === 'queued' && job.reason === '')
        for (const { subjectId } of job.items ?? [job]) takeBackPrint(draft, job.kind, subjectId, job.id)
      return draft.printJobs.update(job.id, { state: 'cancelled' })
    },
  }),

  'printing.choices': (view) => [...view.paperChoices.all()],

  'printing.choose': (draft, choice) => {
    if (!Object.hasOwn(PROFILES, choice.profile)) refuse('printing.unknownProfile')
    const id = `paper_${choice.kind}`
    return draft.paperChoices.get(id)
      ? draft.paperChoices.update(id, choice)
      : draft.paperChoices.insert({ id, ...choice })
  },

  'printing.logo': (view) => [...view.logos.all()].at(-1) ?? null,

  'printing.setLogo': (draft, { image }, context) =>
    draft.logos.insert({
      id: context.newId('logo'),
      image,
      at: context.now,
      byName: actor(context).name,
    }),
})
