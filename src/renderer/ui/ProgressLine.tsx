import { Progress, Text } from '@mantine/core'
import { useWords } from '../i18n/useWords'
import type { Progress as Done } from '../ipc/useCommand'

/** How far a long act has come; nothing before it has begun. */
export const ProgressLine = ({
  progress,
  label,
}: {
  readonly progress: Done | undefined
  readonly label: string
}) => {
  const { t } = useWords()
  if (!progress || progress.total === 0) return null
  return (
    <div role="status">
      <Text size="sm">{t('ui.progress', { label, done: progress.done, total: progress.total })}</Text>
      <Progress value={(progress.done / progress.total) * 100} aria-label={label} transitionDuration={0} />
    </div>
  )
}
