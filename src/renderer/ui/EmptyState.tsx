import { Text } from '@mantine/core'
import type { ComponentType, ReactNode } from 'react'
import styles from './EmptyState.module.css'

interface Props {
  readonly icon?: ComponentType<{ size?: number | string; stroke?: number | string }>
  readonly title: string
  readonly hint: string
  readonly action?: ReactNode
}

/** What a list is for, and the first act. */
export const EmptyState = ({ icon: Icon, title, hint, action }: Props) => (
  <div className={styles.empty}>
    {Icon && (
      <span className={styles.icon} aria-hidden>
        <Icon size={28} stroke={1.5} />
      </span>
    )}
    <Text fw={600}>{title}</Text>
    <Text size="sm" c="dimmed" maw={460} className={styles.hint}>
      {hint}
    </Text>
    {action}
  </div>
)
