import { Button, Group, Modal, Text } from '@mantine/core'
import { useWords } from '../i18n/useWords'

interface Props {
  readonly opened: boolean
  readonly onStay: () => void
  readonly onLeave: () => void
}

/** Asked only when something typed would be lost. */
export const LeaveQuestion = ({ opened, onStay, onLeave }: Props) => {
  const { t } = useWords()
  return (
    <Modal
      opened={opened}
      onClose={onStay}
      title={t('ui.leave.title')}
      size={380}
      centered
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <Text size="sm">{t('ui.leave.message')}</Text>
      <Group justify="flex-end" gap={8} mt={16}>
        <Button variant="default" onClick={onLeave}>
          {t('ui.leave.leave')}
        </Button>
        <Button data-autofocus onClick={onStay}>
          {t('ui.leave.stay')}
        </Button>
      </Group>
    </Modal>
  )
}
