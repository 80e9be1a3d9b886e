import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { ConfirmDialog } from '../ui/ConfirmDialog'
import { notifyDone } from '../ui/notify'

interface Props {
  readonly onClose: () => void
}

/** A stock-take begun by mistake: kept, with the reason, and counted for nothing. */
export const CancelStocktake = ({
  stocktakeId,
  onClose,
}: Props & { readonly stocktakeId: string | null }) => {
  const { t } = useWords()
  const cancel = useCommand('keys.cancelStocktake')
  const confirm = async (reason = ''): Promise<void> => {
    if (!stocktakeId) return
    const reply = await cancel.run({ stocktakeId, reason })
    if (!reply?.ok) return
    onClose()
    notifyDone(t('keys.count.cancelled', { no: reply.value.no }))
  }
  return (
    <ConfirmDialog
      opened={stocktakeId !== null}
      title={t('keys.count.cancel')}
      message={t('keys.count.cancelText')}
      confirmLabel={t('keys.count.cancel')}
      backLabel={t('ui.back')}
      reason
      danger
      busy={cancel.busy}
      problem={cancel.problem}
      onConfirm={confirm}
      onClose={onClose}
    />
  )
}

export const CancelTakeover = ({ takeoverId, onClose }: Props & { readonly takeoverId: string | null }) => {
  const { t } = useWords()
  const cancel = useCommand('keys.cancelTakeover')
  const confirm = async (reason = ''): Promise<void> => {
    if (!takeoverId) return
    const reply = await cancel.run({ takeoverId, reason })
    if (!reply?.ok) return
    onClose()
    notifyDone(t('keys.takeover.cancelled', { no: reply.value.no }))
  }
  return (
    <ConfirmDialog
      opened={takeoverId !== null}
      title={t('keys.takeover.cancel')}
      message={t('keys.takeover.cancelText')}
      confirmLabel={t('keys.takeover.cancel')}
      reason
      danger
      busy={cancel.busy}
      problem={cancel.problem}
      onConfirm={confirm}
      onClose={onClose}
    />
  )
}
