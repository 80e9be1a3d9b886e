import { Button, Group, Text } from '@mantine/core'
import { useEffect } from 'react'
import type { PrintJob } from '../../shared/printing/schema'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { useQuery } from '../ipc/useQuery'
import { ProblemNotice } from '../ui/ProblemNotice'
import { ProgressLine } from '../ui/ProgressLine'

const ASK_EVERY_MS = 400

/** How far a batch has come. It goes on when the dialog is closed, and can be called off as long as no printer has it. */
export const JobUnderWay = ({
  jobId,
  onClose,
}: {
  readonly jobId: PrintJob['id']
  readonly onClose: () => void
}) => {
  const { t, problemText } = useWords()
  const jobs = useQuery('printing.jobs', {})
  const { data: underWay, reload } = useQuery('printing.progress', {})
  const cancel = useCommand('printing.cancel')
  const job = jobs.data?.find((each) => each.id === jobId)
  const running = job?.state === 'queued'
  useEffect(() => {
    if (!running) return undefined
    const timer = setInterval(reload, ASK_EVERY_MS)
    return () => clearInterval(timer)
  }, [running, reload])
  if (!job) return null
  const progress = underWay?.find((each) => each.jobId === jobId)
  return (
    <>
      {running && <ProgressLine progress={progress} label={t('printing.many.drawing')} />}
      {job.state !== 'queued' && (
        <Text role="status" fw={600}>
          {t(`printing.many.${job.state}`, { n: job.items?.length ?? 1, path: job.savePath ?? job.printer })}
        </Text>
      )}
      {job.state === 'failed' && (
        <Text size="sm">
          {problemText({
            code: job.reason as never,
            details: { printer: job.printer, path: job.savePath ?? '' },
          })}
        </Text>
      )}
      {job.left && (
        <Text size="sm" c="var(--desk-bad)">
          {t('printing.many.left', { papers: job.left.join(' ') })}
        </Text>
      )}
      <ProblemNotice problem={cancel.problem} />
      <Group gap={8} justify="flex-end">
        {running && (
          <Button variant="default" loading={cancel.busy} onClick={() => void cancel.run({ jobId })}>
            {t('printing.cancel')}
          </Button>
        )}
        <Button data-autofocus onClick={onClose}>
          {running ? t('printing.many.behind') : t('ui.close')}
        </Button>
      </Group>
    </>
  )
}
