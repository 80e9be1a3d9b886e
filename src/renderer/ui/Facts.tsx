import type { ReactNode } from 'react'
import styles from './Facts.module.css'

interface Props {
  readonly items: readonly { readonly label: string; readonly value: ReactNode }[]
}

/** Facts in two columns; an empty one shows a dash so that nothing shifts. */
export const Facts = ({ items }: Props) => (
  <dl className={styles.facts}>
    {items.map((item) => (
      <div key={item.label} className={styles.fact}>
        <dt className={styles.label}>{item.label}</dt>
        <dd className={styles.value}>
          {item.value === '' || item.value === null || item.value === undefined ? '—' : item.value}
        </dd>
      </div>
    ))}
  </dl>
)
