import { Text, Title } from '@mantine/core'
import type { ComponentType, ReactNode } from 'react'
import styles from './Notice.module.css'

interface Props {
  readonly icon: ComponentType<{ size?: number | string; stroke?: number | string }>
  readonly title: string
  readonly text: string
  readonly children?: ReactNode
  /** The ways out. */
  readonly actions: ReactNode
}

/** Something stands in the way of a whole page: what it is, and the ways out. */
export const Notice = ({ icon: Icon, title, text, children, actions }: Props) => (
  <main className={styles.place}>
    <div className={styles.notice} role="alert">
      <span className={styles.icon} aria-hidden>
        <Icon size={32} stroke={1.4} />
      </span>
      <Title order={1} size={18}>
        {title}
      </Title>
      <Text maw={560} ta="center">
        {text}
      </Text>
      {children}
      <div className={styles.actions}>{actions}</div>
    </div>
  </main>
)
