import type { ReactNode } from 'react'
import styles from './Facts.module.css'

interface Props {
  readonly items: readonly { readonly label: string; readonly value: ReactNode }[]
}

const isEmpty = (value: ReactNode): boolean => value === '' || value === null || value === undefined

/** Facts in two columns; an empty one shows a dash so that nothing shifts. */
export const Facts = ({ items }: Props) => (
  <div className={styles.facts}>
    <dl className={styles.grid}>
      {items.map((item) => (
        <div key={item.label} className={styles.fact}>
          <dt className={styles.label}>{item.label}</dt>
          <dd className={styles.value}>{isEmpty(item.value) ? '—' : item.value}</dd>
        </div>
      ))}
    </dl>
  </div>
)
