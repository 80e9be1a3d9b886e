import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useState } from 'react'
import type { OpenedFile } from '../../shared/attachments/contract'
import type { Attachment } from '../../shared/attachments/schema'
import { UnmaskReason } from '../../shared/people/unmask'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { useMay } from '../ipc/useMay'
import { ChoiceField } from '../ui/ChoiceField'
import { ProblemNotice } from '../ui/ProblemNotice'

interface Props {
  readonly attachment: Attachment
  readonly onOpened: (file: OpenedFile) => void
  readonly onClose: () => void
}

/** Why a sealed file is opened; who, when and why are kept (domain.md §0.3). */
export const SealedQuestion = ({ attachment, onOpened, onClose }: Props) => {
  const { t } = useWords()
  const open = useCommand('attachments.openSealed')
  const may = useMay('clerk', 'manager')
  const [reason, setReason] = useState<UnmaskReason>('identity')
  const [note, setNote] = useState('')
  if (!may) return <Text size="sm">{t('attachments.sealed.notYours')}</Text>
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void open.run({ attachmentId: attachment.id, reason, note }).then((reply) => {
          if (reply?.ok) onOpened(reply.value)
        })
      }}
    >
      <Stack gap={12}>
        <Text size="sm">{t('attachments.sealed.hint')}</Text>
        <ChoiceField
          label={t('people.unmask.why')}
          options={UnmaskReason.options.map((value) => ({
            value,
            label: t(`people.unmask.reason.${value}`),
          }))}
          value={reason}
          onChange={setReason}
        />
        <TextInput
          label={t('people.unmask.note')}
          required={reason === 'other'}
          maxLength={200}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <ProblemNotice problem={open.problem} />
        <Group justify="flex-end" gap={8}>
          <Button variant="default" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
          <Button type="submit" leftSection={<IconLock size={16} />} loading={open.busy}>
            {t('attachments.sealed.open')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
