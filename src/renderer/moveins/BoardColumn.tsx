import { Text } from '@mantine/core'
import { Children, type ReactNode, useId } from 'react'
import styles from './MoveIn.module.css'

interface Props {
  readonly title: string
  readonly empty: string
  readonly children: ReactNode
}

export const Column = ({ title, empty, children }: Props) => {
  const heading = useId()
  const none = Children.toArray(children).length === 0
  return (
    <section className={styles.column} aria-labelledby={heading}>
      <h2 className={styles.columnHead} id={heading}>
        {title}
      </h2>
      {none ? (
        <Text size="sm" c="dimmed" p={12}>
          {empty}
        </Text>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a long list is scrolled by keyboard
        <ul className={styles.cards} tabIndex={0} aria-labelledby={heading}>
          {children}
        </ul>
      )}
    </section>
  )
}
