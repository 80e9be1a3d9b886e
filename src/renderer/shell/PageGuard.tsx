import { Button } from '@mantine/core'
import { IconMoodConfuzed } from '@tabler/icons-react'
import { Component, type ReactNode } from 'react'
import { useWords } from '../i18n/useWords'
import { Notice } from './Notice'

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
    <Notice
      icon={IconMoodConfuzed}
      title={t('shell.failed.title')}
      text={t('shell.failed.hint')}
      actions={<Button onClick={onAgain}>{t('shell.failed.again')}</Button>}
    />
  )
}
