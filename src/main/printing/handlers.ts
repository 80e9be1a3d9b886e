import { fileNameOf } from '../../shared/papers'
import type { printingContract } from '../../shared/printing/contract'
import { PROFILES } from '../../shared/printing/profiles'
import type { PrintJob } from '../../shared/printing/schema'
import { refuse } from '../../shared/problem'
import type { View } from '../collections'
import { actor } from '../context'
import { handlersFor, prepared } from '../handlers'
import { masked } from '../masking'
import { notePrint, paperData, paperTitle, printNoOf } from '../papers'

const jobOf = (view: View, jobId: string): PrintJob =>
  view.printJobs.get(jobId) ?? refuse('printing.unknownJob')

export const printingHandlers = handlersFor<typeof printingContract>()({
  'printing.preview': async (view, { kind, id, language, profile }, context) => {
    const printNo = printNoOf(view, kind, id)
    const pdf = await context.ports.paper.renderPdf({
      kind,
      // The paper itself says what it must; whoever only looks sees it masked.
      data: masked(paperData(view, kind, id, context, printNo)),
      language,
      profile,
    })
    return { pdfBase64: Buffer.from(pdf).toString('base64'), title: paperTitle(view, kind, id), printNo }
  },

  'printing.printers': (_view, _input, context) => context.ports.paper.printers(),

  'printing.print': (draft, { kind, id, ...choice }, context) => {
    const printNo = printNoOf(draft, kind, id)
    paperData(draft, kind, id, context, printNo)
    notePrint(draft, kind, id)
    return draft.printJobs.insert({
      id: context.newId('job'),
      kind,
      subjectId: id,
      title: paperTitle(draft, kind, id),
      ...choice,
      printNo,
      state: 'queued',
      reason: '',
      at: context.now,
      byName: actor(context).name,
    })
  },

  'printing.savePdf': prepared({
    prepare: async (view, { kind, id, language, profile }, context) => {
      const data = paperData(view, kind, id, context, printNoOf(view, kind, id))
      const pdf = await context.ports.paper.renderPdf({ kind, data, language, profile })
      return context.ports.files.save(`${fileNameOf(paperTitle(view, kind, id))}.pdf`, pdf)
    },
    commit: (draft, { kind, id }, saved: string | null) => {
      if (saved !== null) notePrint(draft, kind, id)
      return saved
    },
  }),

  'printing.jobs': (view) => [...view.printJobs.all()].reverse().slice(0, 100),

  'printing.retry': (draft, { jobId, printer }) => {
    const job = jobOf(draft, jobId)
    if (job.state !== 'failed') refuse('printing.notFailed')
    return draft.printJobs.update(job.id, { state: 'queued', reason: '', printer })
  },

  'printing.cancel': (draft, { jobId }) => {
    const job = jobOf(draft, jobId)
    if (job.state === 'sent') refuse('printing.alreadySent')
    return draft.printJobs.update(job.id, { state: 'cancelled' })
  },

  'printing.choices': (view) => [...view.paperChoices.all()],

  'printing.choose': (draft, choice) => {
    if (!Object.hasOwn(PROFILES, choice.profile)) refuse('printing.unknownProfile')
    const id = `paper_${choice.kind}`
    return draft.paperChoices.get(id)
      ? draft.paperChoices.update(id, choice)
      : draft.paperChoices.insert({ id, ...choice })
  },
})
