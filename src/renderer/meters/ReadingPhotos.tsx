import { Button, Modal } from '@mantine/core'
import { IconCamera } from '@tabler/icons-react'
import { useState } from 'react'
import type { Reading } from '../../shared/meters/schema'
import { formatArea } from '../../shared/money'
import { Attachments } from '../attachments/Attachments'
import { useWords } from '../i18n/useWords'
import styles from './Meters.module.css'

/** 表盘照片: how many pictures of the counter a reading has; opens them, and takes more. */
export const ReadingPhotos = ({
  reading,
  photos,
}: {
  readonly reading: Reading
  readonly photos: number
}) => {
  const { t } = useWords()
  const [opened, setOpened] = useState(false)
  const { meterNo: meter, month } = reading
  if (photos === 0 && reading.voided) return null
  const whole = t('meters.photos.of', { meter, month, n: photos })
  const shown = photos === 0 ? t('meters.photos.add') : String(photos)
  return (
    <>
      <Button
        size="compact-xs"
        variant="subtle"
        tabIndex={-1}
        data-photos={photos}
        leftSection={<IconCamera size={14} />}
        // Whoever speaks to the screen says what is written on it.
        aria-label={photos === 0 ? `${shown} · ${whole}` : whole}
        title={whole}
        onClick={() => setOpened(true)}
      >
        {shown}
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        size={560}
        centered
        title={t('meters.photos.title', { meter, month })}
        closeButtonProps={{ 'aria-label': t('ui.close') }}
        onKeyDown={(event) => event.stopPropagation()}
        onClick={(event) => event.stopPropagation()}
      >
        <div className={styles.photos}>
          <Attachments
            subject={{ kind: 'reading', id: reading.id }}
            title={t('meters.photos.shows', {
              value: formatArea(reading.valueCenti),
              on: reading.readOn,
              name: reading.byName,
            })}
            closed={reading.voided !== null}
          />
        </div>
      </Modal>
    </>
  )
}
