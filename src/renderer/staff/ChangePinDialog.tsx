import { Modal } from '@mantine/core'
import { useWords } from '../i18n/useWords'
import { notifyDone } from '../ui/notify'
import { ChangePinForm } from './ChangePinForm'

export const ChangePinDialog = ({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) => {
  const { t } = useWords()
  const done = (): void => {
    notifyDone(t('staff.change.done'))
    onClose()
  }
  return (
    <Modal opened={opened} onClose={onClose} title={t('shell.changePin')} size={400} centered closeButtonProps={{ 'aria-label': t('ui.close') }}>
      <ChangePinForm onDone={done} />
    </Modal>
  )
}
