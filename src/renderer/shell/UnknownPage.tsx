import { Button } from '@mantine/core'
import { IconMapQuestion } from '@tabler/icons-react'
import { useLocation } from 'wouter'
import { useWords } from '../i18n/useWords'
import { Notice } from './Notice'

export const UnknownPage = () => {
  const { t } = useWords()
  const [, go] = useLocation()
  return (
    <Notice
      icon={IconMapQuestion}
      title={t('shell.unknown.title')}
      text={t('shell.unknown.hint')}
      actions={
        <>
          <Button variant="default" onClick={() => window.history.back()}>
            {t('shell.unknown.back')}
          </Button>
          <Button onClick={() => go('/')}>{t('shell.unknown.home')}</Button>
        </>
      }
    />
  )
}
