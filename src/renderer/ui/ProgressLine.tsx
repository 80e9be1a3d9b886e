import { Progress, Text } from '@mantine/core'
import { useWords } from '../i18n/useWords'
import type { Progress as Done } from '../ipc/useCommand'

/** How far a long act has come; nothing before it has begun. */
export const ProgressLine = ({
  progress,
  label,
  bytes = false,
}: {
  readonly progress: Done | undefined
  readonly label: string
  /** Told in bytes, shown in megabytes. */
  readonly bytes?: boolean
}) => {
  const { t } = useWords()
  if (!progress || progress.total === 0) return null
  const shown = (value: number): number => (bytes ? Math.round(value / 1e6) : value)
  return (
    <div role="status">
      <Text size="sm">
        {t('ui.progress', { label, done: shown(progress.done), total: shown(progress.total) })}
      </Text>
      <Progress value={(progress.done / progress.total) * 100} aria-label={label} transitionDuration={0} />
    </div>
  )
}
