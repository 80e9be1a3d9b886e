import type { ReactNode } from 'react'
import { usePaper } from '../printing/paperContext'
import { Label } from '../printing/parts'
import styles from './PassCard.module.css'

/** The center's name, and which print of the card it is: cards have no other foot. */
export const CardFoot = ({
  centerName,
  children,
}: {
  readonly centerName: string
  readonly children: ReactNode
}) => {
  const { marks } = usePaper()
  return (
    <footer className={styles.foot}>
      <span>{centerName}</span>
      {marks.reprint > 0 && (
        <b data-value>
          <Label k="printing.reprint" values={{ n: marks.reprint }} />
        </b>
      )}
      <strong>{children}</strong>
    </footer>
  )
}
