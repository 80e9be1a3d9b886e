import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { IconDeviceFloppy, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import type { ManyOrdered, PrinterRow } from '../../shared/printing/contract'
import type { PaperChoice } from '../../shared/printing/schema'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { useQuery } from '../ipc/useQuery'
import { ProblemNotice } from '../ui/ProblemNotice'
import { ChoiceFields } from './ChoiceFields'
import { JobUnderWay } from './JobUnderWay'
import { useChoice } from './useChoice'
import type { PrintManyAsk } from './usePrint'

interface Props {
  readonly ask: PrintManyAsk
  readonly onClose: () => void
}

/** Many papers of one kind at once: to a printer, or into one PDF, with progress and a way to call it off. */
export const PrintManyDialog = (props: Props) => {
  const choices = useQuery('printing.choices', {})
  const printers = useQuery('printing.printers', {})
  if (!choices.data || !printers.data) return null
  const chosen = choices.data.find((choice) => choice.kind === props.ask.kind)
  return <ReadyDialog {...props} chosen={chosen} printers={printers.data} />
}

interface ReadyProps extends Props {
  readonly chosen: PaperChoice | undefined
  readonly printers: readonly PrinterRow[]
}

const ReadyDialog = ({ ask, onClose, chosen, printers }: ReadyProps) => {
  const { t } = useWords()
  const [choice, change] = useChoice(ask.kind, chosen, printers)
  const [ordered, setOrdered] = useState<ManyOrdered | null>(null)
  const print = useCommand('printing.printMany')
  const save = useCommand('printing.saveMany')
  const canPrint = printers.length > 0
  const { language, profile } = choice

  const send = async (): Promise<void> => {
    const reply = await print.run({ ...ask, ...choice })
    if (reply?.ok) setOrdered(reply.value)
  }
  const keep = async (): Promise<void> => {
    const reply = await save.run({ ...ask, language, profile })
    if (reply?.ok && reply.value) setOrdered(reply.value)
  }
  return (
    <Modal
      opened
      onClose={onClose}
      size={460}
      centered
      title={t('printing.many.title', { paper: t(`printing.kind.${ask.kind}`), n: ask.ids.length })}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <Stack gap={12}>
        {ordered === null ? (
          <>
            <ChoiceFields kind={ask.kind} choice={choice} change={change} printers={printers} />
            <ProblemNotice problem={print.problem ?? save.problem} />
            <Group gap={8} grow>
              <Button
                {...(canPrint ? { 'data-autofocus': true } : {})}
                leftSection={<IconPrinter size={16} />}
                disabled={!canPrint}
                loading={print.busy}
                onClick={() => void send()}
              >
                {t('printing.print')}
              </Button>
              <Button
                {...(canPrint ? {} : { 'data-autofocus': true })}
                variant="default"
                leftSection={<IconDeviceFloppy size={16} />}
                loading={save.busy}
                onClick={() => void keep()}
              >
                {t('printing.saveMany')}
              </Button>
            </Group>
          </>
        ) : (
          <>
            {ordered.refused.length > 0 && (
              <Text size="sm" c="var(--desk-warn)">
                {t('printing.many.refused', { n: ordered.refused.length })}
              </Text>
            )}
            {ordered.job && <JobUnderWay jobId={ordered.job.id} onClose={onClose} />}
            {!ordered.job && <Button onClick={onClose}>{t('ui.close')}</Button>}
          </>
        )}
      </Stack>
    </Modal>
  )
}
