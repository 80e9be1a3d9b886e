import { Button, Text } from '@mantine/core'
import { IconDatabaseOff } from '@tabler/icons-react'
import type { Problem } from '../../shared/problem'
import { Rescue } from '../backups/Rescue'
import { useWords } from '../i18n/useWords'
import { Notice } from './Notice'

/** The records could not be opened: what is wrong and what to do, before anything else. */
export const FaultScreen = ({
  problem,
  onAgain,
}: {
  readonly problem: Problem
  readonly onAgain: () => void
}) => {
  const { t, problemText } = useWords()
  const { folder } = problem.details
  const damaged = problem.code === 'store.damaged'
  return (
    <Notice
      icon={IconDatabaseOff}
      title={t('shell.fault.title')}
      text={problemText(problem)}
      actions={
        <Button variant={damaged ? 'default' : 'filled'} onClick={onAgain}>
          {t('shell.fault.again')}
        </Button>
      }
    >
      {damaged && <Rescue />}
      {typeof folder === 'string' && (
        <Text size="sm" c="dimmed">
          {t('shell.folder', { folder })}
        </Text>
      )}
    </Notice>
  )
}
