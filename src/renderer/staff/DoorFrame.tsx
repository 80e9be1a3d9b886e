import { Alert, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { DoorStatus } from '../../shared/staff/contract'
import { useWords } from '../i18n/useWords'
import styles from './Door.module.css'
import { LanguageSwitch } from './LanguageSwitch'
import { NOT_OPEN } from './notOpen'

interface Props {
  readonly status: DoorStatus | undefined
  readonly children: ReactNode
}

/** What stands around everything before the desk itself: whose it is, the language, where the records are. */
export const DoorFrame = ({ status, children }: Props) => {
  const { t } = useWords()
  return (
    <div className={styles.door}>
      <header className={styles.top}>
        <Text fw={700} size="lg" truncate>
          {status?.centerName || t('shell.title')}
        </Text>
        <LanguageSwitch />
      </header>
      <main className={styles.middle}>
        {status && status.store !== 'open' && (
          <Alert
            role="alert"
            color="red"
            variant="light"
            w="100%"
            maw={760}
            mx="auto"
            icon={<IconAlertTriangle size={18} />}
          >
            {t(NOT_OPEN[status.store], { folder: status.dataFolder })}
          </Alert>
        )}
        {children}
      </main>
      <footer className={styles.bottom} title={status?.dataFolder}>
        {status && t('shell.folder', { folder: status.dataFolder })}
      </footer>
    </div>
  )
}
