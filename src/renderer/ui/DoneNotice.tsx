import { Button, Group } from '@mantine/core'
import { useWords } from '../i18n/useWords'

export const DoneNotice = ({
  message,
  onUndo,
}: {
  readonly message: string
  readonly onUndo: () => void
}) => {
  const { t } = useWords()
  return (
    <Group justify="space-between" wrap="nowrap" gap={8}>
      {message}
      <Button size="xs" variant="default" onClick={onUndo}>
        {t('ui.undo')}
      </Button>
    </Group>
  )
}
