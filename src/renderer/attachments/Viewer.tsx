import { ActionIcon, Button, Group, Modal, Text } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconDeviceFloppy } from '@tabler/icons-react'
import { type KeyboardEvent, lazy, Suspense, useEffect, useState } from 'react'
import type { OpenedFile } from '../../shared/attachments/contract'
import type { Attachment } from '../../shared/attachments/schema'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { useQuery } from '../ipc/useQuery'
import { notifyDone } from '../ui/notify'
import { ProblemNotice } from '../ui/ProblemNotice'
import { ImageView } from './ImageView'
import { SealedQuestion } from './SealedQuestion'

const PdfView = lazy(() => import('../printing/PdfView').then((m) => ({ default: m.PdfView })))

interface Props {
  readonly all: readonly Attachment[]
  readonly id: string | null
  readonly onMove: (id: string) => void
  readonly onClose: () => void
}

/** Files are opened here, never handed to another program; arrows go to the next one. */
export const Viewer = ({ all, id, onMove, onClose }: Props) => {
  const attachment = all.find((each) => each.id === id)
  const place = all.findIndex((each) => each.id === id)
  if (!attachment) return null
  const step = (by: number): (() => void) | undefined => {
    const next = all[place + by]
    return next && (() => onMove(next.id))
  }
  return (
    <Opened
      key={attachment.id}
      attachment={attachment}
      counted={{ n: place + 1, total: all.length }}
      onBefore={step(-1)}
      onAfter={step(1)}
      onClose={onClose}
    />
  )
}

interface OpenedProps {
  readonly attachment: Attachment
  readonly counted: { readonly n: number; readonly total: number }
  readonly onBefore: (() => void) | undefined
  readonly onAfter: (() => void) | undefined
  readonly onClose: () => void
}

const Opened = ({ attachment, counted, onBefore, onAfter, onClose }: OpenedProps) => {
  const { t, instant } = useWords()
  const [unsealed, setUnsealed] = useState<OpenedFile>()
  const asked = useQuery('attachments.read', attachment.sealed ? null : { attachmentId: attachment.id })
  const save = useCommand('attachments.saveCopy')
  const file = unsealed ?? asked.data
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowLeft') onBefore?.()
    if (event.key === 'ArrowRight') onAfter?.()
  }
  const keep = async (): Promise<void> => {
    const reply = await save.run({ attachmentId: attachment.id })
    if (reply?.ok && reply.value) notifyDone(t('attachments.savedTo', { path: reply.value }))
  }
  return (
    <Modal
      opened
      onClose={onClose}
      size={1060}
      centered
      title={attachment.name}
      onKeyDown={onKey}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <Group justify="space-between" mb={8} wrap="nowrap">
        <Text size="sm" c="dimmed">
          {t('attachments.viewed', { ...counted, by: attachment.byName, at: instant(attachment.at, 'full') })}
        </Text>
        <Group gap={8} wrap="nowrap">
          {!attachment.sealed && (
            <Button
              variant="default"
              size="xs"
              leftSection={<IconDeviceFloppy size={14} />}
              loading={save.busy}
              onClick={() => void keep()}
            >
              {t('attachments.saveCopy')}
            </Button>
          )}
          <ActionIcon
            variant="default"
            aria-label={t('attachments.before')}
            disabled={!onBefore}
            onClick={onBefore}
          >
            <IconChevronLeft size={16} />
          </ActionIcon>
          <ActionIcon
            variant="default"
            aria-label={t('attachments.after')}
            disabled={!onAfter}
            onClick={onAfter}
          >
            <IconChevronRight size={16} />
          </ActionIcon>
        </Group>
      </Group>
      <ProblemNotice problem={asked.problem ?? save.problem} />
      {attachment.sealed && !unsealed && (
        <SealedQuestion attachment={attachment} onOpened={setUnsealed} onClose={onClose} />
      )}
      <Suspense fallback={null}>
        {file && (file.type === 'pdf' ? <Pdf file={file} /> : <ImageView file={file} />)}
      </Suspense>
      {unsealed && <HideSoon onHide={onClose} />}
    </Modal>
  )
}

const Pdf = ({ file }: { readonly file: OpenedFile }) => <PdfView pdfBase64={file.base64} maxWidth={1000} />

/** What shows identity does not stay on the screen: a minute, as with unmasked numbers. */
const HideSoon = ({ onHide }: { readonly onHide: () => void }) => {
  useEffect(() => {
    const timer = setTimeout(onHide, 60_000)
    return () => clearTimeout(timer)
  }, [onHide])
  return null
}
