import { Button, Loader, Stack, Text, Title, UnstyledButton } from '@mantine/core'
import { IconBuildingCommunity, IconPlayerPlay } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import type { NewCode } from '../../shared/staff/contract'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { useQuery } from '../ipc/useQuery'
import door from '../staff/Door.module.css'
import { DoorFrame } from '../staff/DoorFrame'
import { ProblemNotice } from '../ui/ProblemNotice'
import { ProgressLine } from '../ui/ProgressLine'
import styles from './FirstStart.module.css'
import { SetUpForm } from './SetUpForm'

/** An empty folder: look around in a made-up center, or begin one's own. */
export const FirstStart = ({ onCode }: { readonly onCode: (made: NewCode) => void }) => {
  const status = useQuery('center.status', {})
  const [settingUp, setSettingUp] = useState(false)
  const canWrite = status.data?.store === 'open'
  return (
    <DoorFrame status={status.data}>
      {settingUp ? (
        <SetUpForm onBack={() => setSettingUp(false)} onCode={onCode} />
      ) : (
        <Choices canWrite={canWrite} onSetUp={() => setSettingUp(true)} />
      )}
    </DoorFrame>
  )
}

const Choices = ({ canWrite, onSetUp }: { readonly canWrite: boolean; readonly onSetUp: () => void }) => {
  const { t } = useWords()
  const demo = useCommand('center.tryDemo')
  const takeOver = useCommand('backups.takeOver')
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => first.current?.focus(), [])
  const disabled = demo.busy || takeOver.busy || !canWrite
  return (
    <section className={door.panel} style={{ width: 840 }}>
      <Stack gap={16}>
        <Stack gap={4}>
          <Title order={1} size={22}>
            {t('center.first.title')}
          </Title>
          <Text c="dimmed">{t('center.first.hint')}</Text>
        </Stack>
        <div className={styles.choices}>
          <UnstyledButton ref={first} className={styles.choice} disabled={disabled} onClick={onSetUp}>
            <IconBuildingCommunity size={32} stroke={1.4} aria-hidden />
            <Text fw={600} size="lg">
              {t('center.first.setUp')}
            </Text>
            <Text size="sm" c="dimmed">
              {t('center.first.setUpHint')}
            </Text>
          </UnstyledButton>
          <UnstyledButton className={styles.choice} disabled={disabled} onClick={() => void demo.run({})}>
            {demo.busy ? (
              <Loader size={32} aria-label={t('center.first.seeding')} />
            ) : (
              <IconPlayerPlay size={32} stroke={1.4} aria-hidden />
            )}
            <Text fw={600} size="lg">
              {t('center.first.demo')}
            </Text>
            <Text size="sm" c="dimmed">
              {t('center.first.demoHint')}
            </Text>
          </UnstyledButton>
        </div>
        <Button
          variant="subtle"
          disabled={disabled}
          loading={takeOver.busy}
          onClick={() => void takeOver.run({})}
        >
          {t('backups.takeOver')}
        </Button>
        <ProgressLine progress={demo.progress} label={t('center.first.seeding')} />
        <ProgressLine bytes progress={takeOver.progress} label={t('backups.takingOver')} />
        <ProblemNotice problem={demo.problem ?? takeOver.problem} />
      </Stack>
    </section>
  )
}
