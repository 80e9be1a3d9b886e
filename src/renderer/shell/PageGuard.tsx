import { Button, Text } from '@mantine/core'
import { Component, type ReactNode } from 'react'
import { useWords } from '../i18n/useWords'
import styles from './Shell.module.css'

interface Props {
  readonly children: ReactNode
}

/** A page that fails says so and offers a way out; the rest of the window goes on. */
export class PageGuard extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true }
  }

  override render(): ReactNode {
    return this.state.failed ? (
      <PageFailed onAgain={() => this.setState({ failed: false })} />
    ) : (
      this.props.children
    )
  }
}

const PageFailed = ({ onAgain }: { readonly onAgain: () => void }) => {
  const { t } = useWords()
  return (
    <div className={styles.center} role="alert">
      <Text fw={600}>{t('shell.failed.title')}</Text>
      <Text size="sm" c="dimmed">
        {t('shell.failed.hint')}
      </Text>
      <Button onClick={onAgain}>{t('shell.failed.again')}</Button>
    </div>
  )
}
