import { CloseButton, Group, Text } from '@mantine/core'
import { IconKey, IconScan } from '@tabler/icons-react'
import type { KeyRow } from '../../shared/keys/contract'
import { useWords } from '../i18n/useWords'
import styles from './Slip.module.css'

interface Props {
  readonly rows: readonly KeyRow[]
  readonly onRemove: (keyId: string) => void
}

/** The keys of one slip. Each further tag that is read adds one. */
export const SlipKeys = ({ rows, onRemove }: Props) => {
  const { t } = useWords()
  return (
    <Group gap={8} className={styles.keys}>
      {rows.map(({ key, place }) => (
        <span key={key.id} className={styles.key}>
          <IconKey size={14} aria-hidden />
          <strong>{key.code}</strong>
          <span>{place === key.code ? key.slot : place}</span>
          <span className={styles.pieces}>×{key.pieces}</span>
          {rows.length > 1 && (
            <CloseButton
              size="xs"
              tabIndex={-1}
              aria-label={t('keys.lend.takeOff', { code: key.code })}
              onClick={() => onRemove(key.id)}
            />
          )}
        </span>
      ))}
      <Text size="xs" c="dimmed" className={styles.hint}>
        <IconScan size={14} aria-hidden /> {t('keys.lend.scanMore')}
      </Text>
    </Group>
  )
}
