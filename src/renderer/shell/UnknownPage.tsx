import { Button, Text } from '@mantine/core'
import { useLocation } from 'wouter'
import { useWords } from '../i18n/useWords'
import styles from './Shell.module.css'

export const UnknownPage = () => {
  const { t } = useWords()
  const [, go] = useLocation()
  return (
    <div className={styles.center}>
      <Text fw={600}>{t('shell.unknown.title')}</Text>
      <Text size="sm" c="dimmed">
        {t('shell.unknown.hint')}
      </Text>
      <Button onClick={() => go('/')}>{t('shell.unknown.home')}</Button>
    </div>
  )
}
