import { Button, Text } from '@mantine/core'
import { IconPaperclip } from '@tabler/icons-react'
import { type ClipboardEvent, type DragEvent, useRef, useState } from 'react'
import type { Attachment, AttachmentSubject } from '../../shared/attachments/schema'
import { useWords } from '../i18n/useWords'
import { useQuery } from '../ipc/useQuery'
import { ProblemNotice } from '../ui/ProblemNotice'
import { Section } from '../ui/Section'
import { AttachDialog } from './AttachDialog'
import styles from './Attachments.module.css'
import { AttachmentTile } from './AttachmentTile'
import { type PreparedFile, picturesIn } from './prepareFile'
import { useAttach } from './useAttach'
import { Viewer } from './Viewer'

/** Which paper a file can be; codes of the feature that shows them. */
export interface DocChoice {
  readonly code: string
  readonly label: string
}

interface Props {
  readonly subject: AttachmentSubject
  /** Asks which paper each file is. Without choices files are added as soon as they are chosen. */
  readonly docs?: readonly DocChoice[]
  /** Shows and adds only this one of its papers. */
  readonly doc?: string
  readonly title?: string
  /** Nothing can be added any more. */
  readonly closed?: boolean
}

const NONE: readonly Attachment[] = []

/** The scans, photos and PDFs of one record: chosen, dropped or pasted, opened here. */
export const Attachments = ({ subject, docs, doc, title, closed = false }: Props) => {
  const { t } = useWords()
  const { data } = useQuery('attachments.list', { subject })
  const found = doc === undefined ? (data ?? NONE) : (data ?? NONE).filter((each) => each.doc === doc)
  const thumbs = useQuery('attachments.thumbs', {
    ids: found.filter((each) => each.thumb).map((each) => each.id),
  })
  const input = useRef<HTMLInputElement>(null)
  const attach = useAttach(subject)
  const [chosen, setChosen] = useState<readonly PreparedFile[]>([])
  const [viewing, setViewing] = useState<string | null>(null)

  const take = async (files: readonly File[]): Promise<void> => {
    if (closed || attach.busy || files.length === 0) return
    const ready = await attach.read(files)
    if (docs) setChosen(ready)
    else await attach.add(ready, { doc: doc ?? '', sealed: false })
    if (input.current) input.current.value = ''
  }
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    void take(picturesIn(event.dataTransfer))
  }
  const paste = (event: ClipboardEvent): void => void take(picturesIn(event.clipboardData))
  const labelOf = (doc: string): string => docs?.find((each) => each.code === doc)?.label ?? ''

  return (
    <Section
      title={title ?? t('attachments.title', { n: found.length })}
      actions={
        !closed && (
          <Button
            variant="default"
            size="xs"
            leftSection={<IconPaperclip size={14} />}
            loading={attach.busy}
            onClick={() => input.current?.click()}
          >
            {t('attachments.choose')}
          </Button>
        )
      }
    >
      <section
        className={styles.drop}
        aria-label={t('attachments.dropHere')}
        onDragOver={(event) => event.preventDefault()}
        onDrop={drop}
        onPaste={paste}
      >
        <ProblemNotice problem={chosen.length > 0 ? undefined : attach.problem} />
        {found.length === 0 ? (
          <Text size="sm" c="dimmed">
            {t(closed ? 'attachments.none' : 'attachments.empty')}
          </Text>
        ) : (
          <ul className={styles.tiles}>
            {found.map((each) => (
              <AttachmentTile
                key={each.id}
                attachment={each}
                thumb={thumbs.data?.find((thumb) => thumb.id === each.id)?.base64}
                docLabel={labelOf(each.doc)}
                closed={closed}
                onOpen={() => setViewing(each.id)}
              />
            ))}
          </ul>
        )}
        <input
          ref={input}
          type="file"
          multiple
          accept="image/*,application/pdf"
          hidden
          aria-label={t('attachments.choose')}
          onChange={(event) => void take([...(event.currentTarget.files ?? [])])}
        />
      </section>
      {docs && chosen.length > 0 && (
        <AttachDialog files={chosen} docs={docs} attach={attach} onClose={() => setChosen([])} />
      )}
      <Viewer all={found} id={viewing} onMove={setViewing} onClose={() => setViewing(null)} />
    </Section>
  )
}
