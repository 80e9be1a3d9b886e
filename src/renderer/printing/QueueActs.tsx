import { Button, Group, Menu } from '@mantine/core'
import type { PrinterRow } from '../../shared/printing/contract'
import type { PrintJob } from '../../shared/printing/schema'
import { useWords } from '../i18n/useWords'

interface Props {
  readonly job: PrintJob
  /** The printer's own queue still holds it. */
  readonly held: boolean
  readonly printers: readonly PrinterRow[]
  readonly onRetry: (printer: string) => void
  readonly onCancel: () => void
  readonly onReprint: () => void
}

/** What can still be done about a job: once more, on another printer, off the list, or once again on paper. */
export const QueueActs = ({ job, held, printers, onRetry, onCancel, onReprint }: Props) => {
  const { t } = useWords()
  const failed = job.state === 'failed'
  const others = printers.filter((printer) => printer.name !== job.printer)
  return (
    <Group gap={4} wrap="nowrap">
      {failed && (
        <Button size="compact-sm" variant="light" onClick={() => onRetry(job.printer)}>
          {t('printing.retry')}
        </Button>
      )}
      {failed && job.savePath === undefined && others.length > 0 && (
        <Menu position="bottom-start">
          <Menu.Target>
            <Button size="compact-sm" variant="subtle">
              {t('printing.elsewhere')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {others.map((printer) => (
              <Menu.Item key={printer.name} onClick={() => onRetry(printer.name)}>
                {printer.description}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {(failed || job.state === 'queued' || held) && (
        <Button size="compact-sm" variant="subtle" onClick={onCancel}>
          {t('printing.cancel')}
        </Button>
      )}
      {job.state === 'sent' && !held && !job.items && (
        <Button size="compact-sm" variant="subtle" onClick={onReprint}>
          {t('printing.reprintIt')}
        </Button>
      )}
    </Group>
  )
}
