import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDot,
  IconCircleX,
  IconInfoCircle,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'
import styles from './StateChip.module.css'

export type Tone = 'ok' | 'warn' | 'bad' | 'info' | 'quiet'

type Icon = ComponentType<{ size?: number | string; 'aria-hidden'?: boolean }>

const ICONS: Readonly<Record<Tone, Icon>> = {
  ok: IconCircleCheck,
  warn: IconAlertTriangle,
  bad: IconCircleX,
  info: IconInfoCircle,
  quiet: IconCircleDot,
}

interface Props {
  readonly tone: Tone
  readonly label: string
}

/** A state: always a word and an icon beside the colour (ux.md, Look). */
export const StateChip = ({ tone, label }: Props) => {
  const Icon = ICONS[tone]
  return (
    <span className={styles.chip} data-tone={tone} title={label}>
      <Icon size={14} aria-hidden />
      <span className={styles.label}>{label}</span>
    </span>
  )
}
