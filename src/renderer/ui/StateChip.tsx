import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDot,
  IconCircleX,
  IconInfoCircle,
} from '@tabler/icons-react'
import styles from './StateChip.module.css'

export type Tone = 'ok' | 'warn' | 'bad' | 'info' | 'quiet'

const ICONS = {
  ok: IconCircleCheck,
  warn: IconAlertTriangle,
  bad: IconCircleX,
  info: IconInfoCircle,
  quiet: IconCircleDot,
}

/** A state: always a word and an icon beside the colour (ux.md, Look). */
export const StateChip = ({ tone, label }: { readonly tone: Tone; readonly label: string }) => {
  const Icon = ICONS[tone]
  return (
    <span className={styles.chip} data-tone={tone}>
      <Icon size={14} aria-hidden />
      {label}
    </span>
  )
}
