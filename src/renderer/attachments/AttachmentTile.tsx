import { ActionIcon, Text, UnstyledButton } from '@mantine/core'
import { IconFileTypePdf, IconLock, IconPhoto, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { Attachment } from '../../shared/attachments/schema'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { ConfirmDialog } from '../ui/ConfirmDialog'
import { notifyDone } from '../ui/notify'
import styles from './Attachments.module.css'

interface Props {
  readonly attachment: Attachment
  readonly thumb: string | undefined
  readonly docLabel: string
  readonly closed: boolean
  readonly onOpen: () => void
}

const Picture = ({ attachment, thumb }: Pick<Props, 'attachment' | 'thumb'>) => {
  if (thumb) return <img className={styles.thumb} src={`data:image/jpeg;base64,${thumb}`} alt="" />
  const Icon = attachment.sealed ? IconLock : attachment.type === 'pdf' ? IconFileTypePdf : IconPhoto
  return (
    <span className={styles.thumb}>
      <Icon size={34} stroke={1.4} />
    </span>
  )
}

export const AttachmentTile = ({ attachment, thumb, docLabel, closed, onOpen }: Props) => {
  const { t, instant } = useWords()
  const [voiding, setVoiding] = useState(false)
  const act = useCommand('attachments.void')
  const { name } = attachment
  return (
    <li className={styles.tile}>
      <UnstyledButton
        className={styles.open}
        onClick={onOpen}
        title={t('attachments.tileTitle', {
          name,
          by: attachment.byName,
          at: instant(attachment.at, 'full'),
        })}
      >
        <Picture attachment={attachment} thumb={thumb} />
        <Text component="span" size="xs" className={styles.name}>
          {docLabel === '' ? name : docLabel}
        </Text>
        <Text component="span" size="xs" c="dimmed">
          {attachment.sealed ? t('attachments.sealedShort') : instant(attachment.at)}
        </Text>
      </UnstyledButton>
      {!closed && (
        <ActionIcon
          className={styles.void ?? ''}
          size="sm"
          variant="default"
          aria-label={t('attachments.void.of', { name })}
          onClick={() => {
            act.clear()
            setVoiding(true)
          }}
        >
          <IconTrash size={14} />
        </ActionIcon>
      )}
      <ConfirmDialog
        opened={voiding}
        title={t('attachments.void.title', { name })}
        message={t('attachments.void.message')}
        confirmLabel={t('attachments.void.confirm')}
        reason
        danger
        busy={act.busy}
        problem={act.problem}
        onClose={() => setVoiding(false)}
        onConfirm={async (reason) => {
          const reply = await act.run({ attachmentId: attachment.id, reason: reason ?? '' })
          if (!reply?.ok) return
          setVoiding(false)
          notifyDone(t('attachments.void.done', { name }))
        }}
      />
    </li>
  )
}
