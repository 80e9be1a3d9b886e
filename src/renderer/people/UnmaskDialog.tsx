import { Image, Modal, Stack, Text, TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import {
  GROUPS_OF,
  SHOWN_SECONDS,
  type Unmasked,
  type UnmaskGroup,
  UnmaskReason,
  type UnmaskSubject,
} from '../../shared/people/unmask'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { ChoiceField } from '../ui/ChoiceField'
import { Facts } from '../ui/Facts'
import { FormDialog } from '../ui/FormDialog'

export interface UnmaskTarget {
  readonly subject: UnmaskSubject
  readonly name: string
  /** Asked for this group only; otherwise the dialog asks which. */
  readonly group?: UnmaskGroup
}

/** Fields in clear need a reason, which is kept with the name of who asked; they are shown for a minute (domain.md §0.3). */
export const UnmaskDialog = ({
  target,
  onClose,
}: {
  readonly target: UnmaskTarget | null
  readonly onClose: () => void
}) => {
  const [shown, setShown] = useState<Unmasked>()
  useEffect(() => {
    if (!target) setShown(undefined)
  }, [target])
  if (!target) return null
  const close = (): void => {
    setShown(undefined)
    onClose()
  }
  return shown ? (
    <ShownFields name={target.name} shown={shown} onClose={close} />
  ) : (
    <AskReason target={target} onShown={setShown} onClose={close} />
  )
}

interface AskProps {
  readonly target: UnmaskTarget
  readonly onShown: (shown: Unmasked) => void
  readonly onClose: () => void
}

const AskReason = ({ target, onShown, onClose }: AskProps) => {
  const { t } = useWords()
  const unmask = useCommand('people.unmask')
  const groups = target.group ? [target.group] : GROUPS_OF[target.subject.kind]
  const [group, setGroup] = useState<UnmaskGroup>(groups[0] ?? 'phone')
  const [reason, setReason] = useState<UnmaskReason>('contact')
  const [note, setNote] = useState('')
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t('people.unmask.title', { name: target.name })}
      onSubmit={async () => {
        const reply = await unmask.run({ subject: target.subject, group, reason, note })
        if (reply?.ok) onShown(reply.value)
      }}
      busy={unmask.busy}
      problem={unmask.problem}
      submitLabel={t('people.unmask.show')}
    >
      <Text size="sm">{t('people.unmask.hint')}</Text>
      {groups.length > 1 && (
        <ChoiceField
          label={t('people.unmask.what')}
          options={groups.map((value) => ({ value, label: t(`people.unmask.group.${value}`) }))}
          value={group}
          onChange={setGroup}
        />
      )}
      <ChoiceField
        label={t('people.unmask.why')}
        options={UnmaskReason.options.map((value) => ({ value, label: t(`people.unmask.reason.${value}`) }))}
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
    </FormDialog>
  )
}

const ShownFields = ({
  name,
  shown,
  onClose,
}: {
  readonly name: string
  readonly shown: Unmasked
  readonly onClose: () => void
}) => {
  const { t } = useWords()
  const [left, setLeft] = useState(SHOWN_SECONDS)
  useEffect(() => {
    const clock = setInterval(() => setLeft((seconds) => seconds - 1), 1000)
    return () => clearInterval(clock)
  }, [])
  useEffect(() => {
    if (left <= 0) onClose()
  }, [left, onClose])
  return (
    <Modal
      opened
      onClose={onClose}
      title={name}
      size={460}
      centered
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <Stack gap={12}>
        {shown.picture !== '' && <Image src={shown.picture} alt={name} w={150} h={210} fit="contain" />}
        {shown.lines.length > 0 && (
          <Facts
            items={shown.lines.map((line, place) => ({
              label: shown.lines.length > 1 ? `${line.name} ${place + 1}` : line.name,
              value: line.text,
            }))}
          />
        )}
        {shown.lines.length === 0 && shown.picture === '' && <Text>{t('people.unmask.none')}</Text>}
        <Text size="xs" c="dimmed">
          {t('people.unmask.hiddenIn', { n: left })}
        </Text>
      </Stack>
    </Modal>
  )
}
