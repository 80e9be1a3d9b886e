import { Button, Checkbox, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import type { DoorStatus, NewCode } from '../../shared/staff/contract'
import { useWords } from '../i18n/useWords'
import { CodeCard } from './CodeCard'
import styles from './Door.module.css'
import { DoorFrame } from './DoorFrame'

interface Props {
  readonly status: DoorStatus
  readonly made: NewCode
  readonly onDone: () => void
}

/** Between the first minute of a center and its first page: the one paper that must not be lost. */
export const NewCodeScreen = ({ status, made, onDone }: Props) => {
  const { t } = useWords()
  const [kept, setKept] = useState(false)
  return (
    <DoorFrame status={status}>
      <section className={styles.panel} style={{ width: 560 }}>
        <Stack gap={12}>
          <Title order={1} size={20}>
            {t('staff.recovery.newTitle')}
          </Title>
          <Text size="sm" c="dimmed">
            {t('staff.recovery.what')}
          </Text>
          <CodeCard made={made} />
          <Checkbox
            label={t('staff.recovery.kept')}
            checked={kept}
            onChange={(event) => setKept(event.currentTarget.checked)}
          />
          <Button disabled={!kept} onClick={onDone}>
            {t('staff.recovery.begin')}
          </Button>
        </Stack>
      </section>
    </DoorFrame>
  )
}
