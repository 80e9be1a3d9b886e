import { Modal } from '@mantine/core'
import { useState } from 'react'
import type { RouteOutput } from '../../shared/contract'
import type { TiedPerson } from '../../shared/people/contract'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { ConfirmDialog } from '../ui/ConfirmDialog'
import { Facts } from '../ui/Facts'

/** Numbers in clear need a reason, which is kept with the name of who asked (domain.md §0.3). */
export const RevealDialog = ({
  person,
  onClose,
}: {
  readonly person: TiedPerson | null
  readonly onClose: () => void
}) => {
  const { t } = useWords()
  const reveal = useCommand('people.reveal')
  const [shown, setShown] = useState<RouteOutput<'people.reveal'>>()
  if (!person) return null
  const close = (): void => {
    setShown(undefined)
    onClose()
  }
  if (shown)
    return (
      <Modal
        opened
        onClose={close}
        title={person.name}
        size={460}
        centered
        closeButtonProps={{ 'aria-label': t('ui.close') }}
      >
        <Facts
          items={[
            { label: t('people.field.phone'), value: shown.phones.join(' ') },
            { label: t('people.field.idNo'), value: shown.idNo },
            { label: t('people.field.address'), value: shown.address },
          ]}
        />
      </Modal>
    )
  return (
    <ConfirmDialog
      opened
      title={t('people.reveal.title', { name: person.name })}
      message={t('people.reveal.hint')}
      confirmLabel={t('people.reveal.open')}
      reason
      busy={reveal.busy}
      problem={reveal.problem}
      onClose={close}
      onConfirm={async (reason) => {
        const reply = await reveal.run({ personId: person.personId, reason: reason ?? '' })
        if (reply?.ok) setShown(reply.value)
      }}
    />
  )
}
