import { ActionIcon, Group } from '@mantine/core'
import { IconRotateClockwise, IconZoomIn, IconZoomOut } from '@tabler/icons-react'
import { type KeyboardEvent, useState } from 'react'
import type { OpenedFile } from '../../shared/attachments/contract'
import { MIME } from '../../shared/attachments/rules'
import { useWords } from '../i18n/useWords'
import styles from './Attachments.module.css'

const ZOOMS = [1, 1.5, 2, 3, 4] as const

/** A picture, whole at first; + and − come nearer, R turns it. */
export const ImageView = ({ file }: { readonly file: OpenedFile }) => {
  const { t } = useWords()
  const [zoom, setZoom] = useState(0)
  const [turn, setTurn] = useState(0)
  const nearer = (by: number): void =>
    setZoom((before) => Math.min(ZOOMS.length - 1, Math.max(0, before + by)))
  const rotate = (): void => setTurn((before) => (before + 90) % 360)
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === '+' || event.key === '=') nearer(1)
    if (event.key === '-') nearer(-1)
    if (event.key === 'r' || event.key === 'R') rotate()
  }
  const scale = ZOOMS[zoom] ?? 1
  return (
    <>
      <Group gap={8} mb={8}>
        <ActionIcon
          variant="default"
          aria-label={t('attachments.zoomIn')}
          disabled={zoom === ZOOMS.length - 1}
          onClick={() => nearer(1)}
        >
          <IconZoomIn size={16} />
        </ActionIcon>
        <ActionIcon
          variant="default"
          aria-label={t('attachments.zoomOut')}
          disabled={zoom === 0}
          onClick={() => nearer(-1)}
        >
          <IconZoomOut size={16} />
        </ActionIcon>
        <ActionIcon variant="default" aria-label={t('attachments.rotate')} onClick={rotate}>
          <IconRotateClockwise size={16} />
        </ActionIcon>
      </Group>
      <div
        className={styles.frame}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a picture larger than its frame is scrolled by keyboard
        tabIndex={0}
        role="document"
        aria-label={file.name}
        onKeyDown={onKey}
      >
        <img
          className={styles.picture}
          style={{ width: `${scale * 100}%`, transform: `rotate(${turn}deg)` }}
          src={`data:${MIME[file.type]};base64,${file.base64}`}
          alt={file.name}
        />
      </div>
    </>
  )
}
