import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { IconDeviceFloppy, IconPrinter } from '@tabler/icons-react'
import { lazy, Suspense, useEffect, useRef } from 'react'
import type { PrinterRow } from '../../shared/printing/contract'
import type { PaperChoice } from '../../shared/printing/schema'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { useQuery } from '../ipc/useQuery'
import { notifyDone } from '../ui/notify'
import { ProblemNotice } from '../ui/ProblemNotice'
import { ChoiceFields } from './ChoiceFields'
import { useChoice } from './useChoice'
import type { PrintAsk } from './usePrint'

const PdfView = lazy(() => import('./PdfView').then((m) => ({ default: m.PdfView })))

interface Props {
  readonly ask: PrintAsk
  readonly onClose: () => void
}

/** Waits for what the center has chosen for this paper, then offers it. */
export const PrintDialog = (props: Props) => {
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
  const paper = { ...ask, language: choice.language, profile: choice.profile }
  const preview = useQuery('printing.preview', paper)
  const print = useCommand('printing.print')
  const save = useCommand('printing.savePdf')
  const canPrint = printers.length > 0
  const act = useRef<HTMLButtonElement>(null)
  const drawn = preview.data !== undefined
  // Until the paper is drawn nothing here could take the keyboard: from then on Enter prints.
  useEffect(() => {
    const inside = act.current?.closest('[role="dialog"]')?.contains(document.activeElement)
    if (drawn && !inside) act.current?.focus()
  }, [drawn])

  const send = async (): Promise<void> => {
    const reply = await print.run({ ...ask, ...choice })
    if (!reply?.ok) return
    notifyDone(t('printing.sentToQueue', { title: reply.value.title, printer: choice.printer }))
    onClose()
  }
  const keep = async (): Promise<void> => {
    const reply = await save.run(paper)
    if (reply?.ok && reply.value) {
      notifyDone(t('printing.savedTo', { path: reply.value }))
      onClose()
    }
  }
  return (
    <Modal
      opened
      onClose={onClose}
      size={1060}
      centered
      title={t('printing.preview.title', { paper: t(`printing.kind.${ask.kind}`) })}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <Group align="flex-start" wrap="nowrap" gap={16}>
        <div style={{ flex: 1, minWidth: 0 }}>
          <ProblemNotice problem={preview.problem} />
          <Suspense fallback={null}>
            {preview.data && <PdfView pdfBase64={preview.data.pdfBase64} maxWidth={720} />}
          </Suspense>
        </div>
        <Stack gap={12} w={240} style={{ flex: 'none' }}>
          {preview.data && preview.data.printNo > 1 && (
            <Text size="sm" c="var(--desk-warn)">
              {t('printing.preview.reprint', { n: preview.data.printNo - 1 })}
            </Text>
          )}
          <ChoiceFields kind={ask.kind} choice={choice} change={change} printers={printers} />
          <ProblemNotice problem={print.problem ?? save.problem} />
          <Button
            {...(canPrint ? { ref: act, 'data-autofocus': true } : {})}
            leftSection={<IconPrinter size={16} />}
            disabled={!canPrint || !preview.data}
            loading={print.busy}
            onClick={() => void send()}
          >
            {t('printing.print')}
          </Button>
          <Button
            {...(canPrint ? {} : { ref: act, 'data-autofocus': true })}
            variant="default"
            leftSection={<IconDeviceFloppy size={16} />}
            disabled={!preview.data}
            loading={save.busy}
            onClick={() => void keep()}
          >
            {t('printing.savePdf')}
          </Button>
        </Stack>
      </Group>
    </Modal>
  )
}
