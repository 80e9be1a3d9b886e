import type { MoveInFile } from '../../shared/moveins/contract'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { ConfirmDialog } from '../ui/ConfirmDialog'
import { notifyDone } from '../ui/notify'

interface Props {
  readonly file: MoveInFile
  readonly onClose: () => void
}

export const VoidDialog = ({ file, onClose }: Props) => {
  const { t } = useWords()
  const remove = useCommand('moveins.void')
  const { moveIn } = file
  return (
    <ConfirmDialog
      opened
      reason
      danger
      title={t('moveins.void.title', { unit: moveIn.unitLabel, no: moveIn.no })}
      message={t('moveins.void.message')}
      confirmLabel={t('moveins.void.open')}
      busy={remove.busy}
      problem={remove.problem}
      onConfirm={async (reason = '') => {
        const reply = await remove.run({ moveInId: moveIn.id, reason })
        if (!reply?.ok) return
        onClose()
        notifyDone(t('moveins.void.done', { no: moveIn.no }))
      }}
      onClose={onClose}
    />
  )
}
