import { ActionIcon, Group, Text, Title } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { useWords } from '../i18n/useWords'
import styles from './Page.module.css'
import { cameFrom } from './placeMemory'

interface Props {
  readonly title: string
  readonly count?: number
  readonly actions?: ReactNode
  readonly filters?: ReactNode
  /** Address of the list this record came from. */
  readonly back?: string
  readonly children: ReactNode
}

/** Title row and filters stay; only the content scrolls. */
export const Page = ({ title, count, actions, filters, back, children }: Props) => {
  const { t } = useWords()
  const [, go] = useLocation()
  const goBack = (to: string): void => {
    if (cameFrom(to)) window.history.back()
    else go(to)
  }
  return (
    <main className={styles.page} aria-label={title}>
      <header className={styles.head}>
        <Group gap={8} wrap="nowrap" className={styles.title}>
          {back && (
            <ActionIcon variant="subtle" color="gray" aria-label={t('ui.back')} onClick={() => goBack(back)}>
              <IconArrowLeft size={18} />
            </ActionIcon>
          )}
          <Title order={1} size={18} fw={600} className={styles.titleText} title={title}>
            {title}
          </Title>
          {count !== undefined && (
            <Text size="sm" c="dimmed" className={styles.count}>
              {t('ui.count', { n: count })}
            </Text>
          )}
        </Group>
        <Group gap={8} wrap="nowrap">
          {actions}
        </Group>
      </header>
      {filters && <div className={styles.filters}>{filters}</div>}
      <div className={styles.content}>{children}</div>
    </main>
  )
}
