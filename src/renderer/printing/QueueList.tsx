import { IconPrinter } from '@tabler/icons-react'
import { useEffect } from 'react'
import type { PrintJob } from '../../shared/printing/schema'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { useQuery } from '../ipc/useQuery'
import { type Column, DataTable } from '../ui/DataTable'
import { EmptyState } from '../ui/EmptyState'
import { ProblemNotice } from '../ui/ProblemNotice'
import { StateChip } from '../ui/StateChip'
import { QueueActs } from './QueueActs'
import { usePrint } from './usePrint'

/** A printer says by itself to nobody that it goes on. */
const ASK_EVERY_MS = 3000

const TONES = { queued: 'info', sent: 'ok', failed: 'bad', cancelled: 'quiet' } as const

/** The last hundred jobs: what became of each, and what can still be done about it. */
export const QueueList = () => {
  const { t, instant, problemText } = useWords()
  const { data, problem, loading } = useQuery('printing.jobs', {})
  const waiting = useQuery('printing.waiting', {})
  const printers = useQuery('printing.printers', {})
  const retry = useCommand('printing.retry')
  const cancel = useCommand('printing.cancel')
  const print = usePrint()
  const held = new Set(waiting.data)
  const { reload } = waiting
  const holds = held.size > 0
  useEffect(() => {
    if (!holds) return undefined
    const timer = setInterval(reload, ASK_EVERY_MS)
    return () => clearInterval(timer)
  }, [holds, reload])
  const columns: readonly Column<PrintJob>[] = [
    {
      id: 'title',
      header: t('printing.field.paper'),
      width: 150,
      cell: (job) => t(`printing.kind.${job.kind}`),
    },
    {
      id: 'no',
      header: t('printing.field.no'),
      width: 170,
      cell: (job) =>
        job.items
          ? t('printing.many.and', { no: job.title.slice(job.kind.length + 1), n: job.items.length })
          : job.title.slice(job.kind.length + 1),
    },
    {
      id: 'printer',
      header: t('printing.field.printer'),
      width: 150,
      cell: (job) => job.savePath ?? job.printer,
    },
    { id: 'at', header: t('printing.field.at'), width: 110, cell: (job) => instant(job.at) },
    { id: 'by', header: t('printing.field.by'), width: 80, cell: (job) => job.byName },
    {
      id: 'state',
      header: t('printing.field.state'),
      width: 150,
      cell: (job) =>
        held.has(job.id) ? (
          <StateChip tone="warn" label={t('printing.state.waiting')} />
        ) : (
          <StateChip tone={TONES[job.state]} label={t(`printing.state.${job.state}`)} />
        ),
    },
    {
      id: 'reason',
      header: t('printing.field.reason'),
      width: 250,
      cell: (job) =>
        job.state === 'failed'
          ? problemText({
              code: job.reason as never,
              details: { printer: job.printer, path: job.savePath ?? '' },
            })
          : job.left
            ? t('printing.many.left', { papers: job.left.join(' ') })
            : '',
    },
    {
      id: 'act',
      header: t('printing.field.act'),
      width: 250,
      cell: (job) => (
        <QueueActs
          job={job}
          held={held.has(job.id)}
          printers={printers.data ?? []}
          onRetry={(printer) => void retry.run({ jobId: job.id, printer })}
          onCancel={() => void cancel.run({ jobId: job.id })}
          onReprint={() => print({ kind: job.kind, id: job.subjectId })}
        />
      ),
    },
  ]
  return (
    <>
      <ProblemNotice problem={retry.problem ?? cancel.problem} />
      <DataTable
        label={t('printing.queue')}
        columns={columns}
        rows={data ?? []}
        rowId={(job) => job.id}
        loading={loading}
        problem={problem}
        empty={
          <EmptyState icon={IconPrinter} title={t('printing.empty.title')} hint={t('printing.empty.hint')} />
        }
      />
    </>
  )
}
