import { Button, Stack, Text } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import type { NewCode } from '../../shared/staff/contract'
import { useWords } from '../i18n/useWords'
import { usePrint } from '../printing/usePrint'
import styles from './CodeCard.module.css'

/** A recovery code just made, and its paper. */
export const CodeCard = ({ made }: { readonly made: NewCode }) => {
  const { t } = useWords()
  const print = usePrint()
  return (
    <Stack gap={12}>
      <Text size="sm">{t('staff.recovery.once')}</Text>
      <output className={styles.code} aria-label={t('staff.recovery.title')}>
        {made.code}
      </output>
      <Button
        variant="default"
        leftSection={<IconPrinter size={16} />}
        onClick={() => print({ kind: 'recoveryCode', id: made.recoveryId })}
      >
        {t('staff.recovery.print')}
      </Button>
    </Stack>
  )
}
