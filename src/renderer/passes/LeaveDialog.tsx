import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import type { VisitorPass } from '../../shared/passes/schema'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { ConfirmDialog } from '../ui/ConfirmDialog'
import { notifyDone } from '../ui/notify'

export const LeaveDialog = ({
  pass,
  onClose,
}: {
  readonly pass: VisitorPass | null
  readonly onClose: () => void
}) => {
  const { t } = useWords()
  const leave = useCommand('passes.leave')
  const [cardReturned, setCardReturned] = useState(true)
  return (
    <ConfirmDialog
      opened={pass !== null}
      title={t('passes.leave.title', { name: pass?.name ?? '' })}
      message={t('passes.leave.hint')}
      confirmLabel={t('passes.leave.open')}
      busy={leave.busy}
      problem={leave.problem}
      onClose={onClose}
      onConfirm={async () => {
        if (!pass) return
        const reply = await leave.run({ passId: pass.id, cardReturned })
        if (!reply?.ok) return
        onClose()
        notifyDone(t('passes.leave.done', { name: pass.name }))
      }}
    >
      <Checkbox
        data-autofocus
        label={t('passes.leave.cardReturned')}
        checked={cardReturned}
        onChange={(event) => setCardReturned(event.currentTarget.checked)}
      />
    </ConfirmDialog>
  )
}
