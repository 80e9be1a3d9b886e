import { Button, Text, Title } from '@mantine/core'
import { IconDatabaseOff } from '@tabler/icons-react'
import type { Problem } from '../../shared/problem'
import { useWords } from '../i18n/useWords'
import styles from './Shell.module.css'

/** The records could not be opened: what is wrong and what to do, before anything else. */
export const FaultScreen = ({
  problem,
  onAgain,
}: {
  readonly problem: Problem
  readonly onAgain: () => void
}) => {
  const { t, problemText } = useWords()
  return (
    <main className={styles.center} role="alert">
      <IconDatabaseOff size={48} stroke={1.2} />
      <Title order={1} size={20}>
        {t('shell.fault.title')}
      </Title>
      <Text maw={560} ta="center">
        {problemText(problem)}
      </Text>
      <Button variant="default" onClick={onAgain}>
        {t('shell.fault.again')}
      </Button>
    </main>
  )
}
