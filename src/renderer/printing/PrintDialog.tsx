import { Button, Group, Modal, NumberInput, Select, Stack, Text } from '@mantine/core'
import { IconDeviceFloppy, IconPrinter } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { PAPER_PROFILES } from '../../shared/papers'
import type { PrinterRow } from '../../shared/printing/contract'
import type { ProfileId } from '../../shared/printing/profiles'
import type { PaperChoice, PaperLanguage } from '../../shared/printing/schema'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { useQuery } from '../ipc/useQuery'
import { ChoiceField } from '../ui/ChoiceField'
import { notifyDone } from '../ui/notify'
import { ProblemNotice } from '../ui/ProblemNotice'
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

const firstPrinter = (chosen: PaperChoice | undefined, printers: readonly PrinterRow[]): string =>
  printers.find((printer) => printer.name === chosen?.printer)?.name ??
  printers.find((printer) => printer.isDefault)?.name ??
  printers[0]?.name ??
  ''

const ReadyDialog = ({ ask, onClose, chosen, printers }: ReadyProps) => {
  const { t } = useWords()
  const [paperLanguage, setPaperLanguage] = useState<PaperLanguage>(chosen?.language ?? 'both')
  const [profile, setProfile] = useState<ProfileId>(chosen?.profile ?? PAPER_PROFILES[ask.kind][0])
  const [printer, setPrinter] = useState(firstPrinter(chosen, printers))
  const [copies, setCopies] = useState(chosen?.copies ?? 1)
  const paper = { ...ask, language: paperLanguage, profile }
  const preview = useQuery('printing.preview', paper)
  const print = useCommand('printing.print')
  const save = useCommand('printing.savePdf')

  const send = async (): Promise<void> => {
    const reply = await print.run({ ...paper, printer, copies })
    if (!reply?.ok) return
    notifyDone(t('printing.sentToQueue', { title: reply.value.title, printer }))
    onClose()
  }
  const keep = async (): Promise<void> => {
    const reply = await save.run(paper)
    if (reply?.ok && reply.value) {
      notifyDone(t('printing.savedTo', { path: reply.value }))
      onClose()
    }
  }
  const reprint = preview.data && preview.data.printNo > 1
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
          {reprint && (
            <Text size="sm" c="var(--desk-warn)">
              {t('printing.preview.reprint', { n: preview.data ? preview.data.printNo - 1 : 1 })}
            </Text>
          )}
          <ChoiceField
            label={t('printing.field.profile')}
            options={PAPER_PROFILES[ask.kind].map((value) => ({
              value,
              label: t(`printing.profile.${value}`),
            }))}
            value={profile}
            onChange={setProfile}
          />
          <ChoiceField
            label={t('printing.field.language')}
            options={[
              { value: 'both', label: t('printing.language.both') },
              { value: 'zh-CN', label: t('printing.language.zh') },
              { value: 'en', label: t('printing.language.en') },
            ]}
            value={paperLanguage}
            onChange={setPaperLanguage}
          />
          {printers.length === 0 ? (
            <Text size="sm">{t('printing.noPrinter')}</Text>
          ) : (
            <>
              <Select
                label={t('printing.field.printer')}
                allowDeselect={false}
                data={printers.map((each) => ({ value: each.name, label: each.description }))}
                value={printer}
                onChange={(next) => next && setPrinter(next)}
              />
              <NumberInput
                label={t('printing.field.copies')}
                min={1}
                max={20}
                allowDecimal={false}
                value={copies}
                onChange={(next) => setCopies(Number(next) || 1)}
              />
            </>
          )}
          <ProblemNotice problem={print.problem ?? save.problem} />
          <Button
            {...(printers.length > 0 ? { 'data-autofocus': true } : {})}
            leftSection={<IconPrinter size={16} />}
            disabled={printers.length === 0 || !preview.data}
            loading={print.busy}
            onClick={() => void send()}
          >
            {t('printing.print')}
          </Button>
          <Button
            {...(printers.length === 0 ? { 'data-autofocus': true } : {})}
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
