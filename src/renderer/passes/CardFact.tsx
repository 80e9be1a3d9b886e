import type { ReactNode } from 'react'
import { Label } from '../printing/parts'
import styles from './PassCard.module.css'

export const CardFact = ({
  k,
  children,
  strong,
  whole,
}: {
  readonly k: string
  readonly children: ReactNode
  readonly strong?: boolean
  /** Not torn over two lines. */
  readonly whole?: boolean
}) => (
  <div className={styles.fact}>
    <dt>
      <Label k={k} />
    </dt>
    <dd data-strong={strong || undefined} data-whole={whole || undefined} data-value>
      {children}
    </dd>
  </div>
)
