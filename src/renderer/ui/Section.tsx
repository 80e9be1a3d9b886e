import { Group, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import styles from './Section.module.css'

interface Props {
  readonly title: string
  readonly actions?: ReactNode
  readonly children: ReactNode
}

export const Section = ({ title, actions, children }: Props) => (
  <section className={styles.section} aria-label={title}>
    <Group justify="space-between" className={styles.head} wrap="nowrap">
      <Title order={2} size={14} fw={600}>
        {title}
      </Title>
      {actions}
    </Group>
    {children}
  </section>
)
