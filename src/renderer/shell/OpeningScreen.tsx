import { Progress, Text } from '@mantine/core'
import { IconDatabase } from '@tabler/icons-react'
import type { Problem } from '../../shared/problem'
import { useWords } from '../i18n/useWords'
import { Notice } from './Notice'

/** The records take a while to open: how far it has come. */
export const OpeningScreen = ({ problem }: { readonly problem: Problem }) => {
  const { t } = useWords()
  const { done, total } = problem.details
  const percent = Number(total) > 0 ? Math.floor((Number(done) / Number(total)) * 100) : 0
  return (
    <Notice
      icon={IconDatabase}
      title={t('shell.opening.title')}
      text={t('shell.opening.hint')}
      actions={null}
    >
      <Progress w={320} value={percent} transitionDuration={0} aria-label={t('shell.opening.title')} />
      <Text size="sm" c="dimmed">
        {t('shell.opening.percent', { n: percent })}
      </Text>
    </Notice>
  )
}
