import { Button, Group, Stack, Text, Title, UnstyledButton } from '@mantine/core'
import { IconBuildingCommunity, IconPlayerPlay } from '@tabler/icons-react'
import { useState } from 'react'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import styles from '../staff/Gate.module.css'
import { GateScreen } from '../staff/GateScreen'
import { ProblemNotice } from '../ui/ProblemNotice'
import { SetUpForm } from './SetUpForm'

/** An empty folder: look around in a demo, or begin for real. */
export const FirstStart = () => {
  const { t } = useWords()
  const demo = useCommand('center.tryDemo')
  const [settingUp, setSettingUp] = useState(false)
  if (settingUp)
    return (
      <GateScreen wide>
        <Stack gap={16}>
          <Title order={1} size={20}>
            {t('center.setUp.title')}
          </Title>
          <SetUpForm />
          <Group>
            <Button variant="subtle" onClick={() => setSettingUp(false)}>
              {t('ui.back')}
            </Button>
          </Group>
        </Stack>
      </GateScreen>
    )
  return (
    <GateScreen wide>
      <Stack gap={16}>
        <div>
          <Title order={1} size={22}>
            {t('center.first.title')}
          </Title>
          <Text c="dimmed">{t('center.first.hint')}</Text>
        </div>
        <div className={styles.choices}>
          <UnstyledButton className={styles.choice} data-autofocus onClick={() => setSettingUp(true)}>
            <IconBuildingCommunity size={32} stroke={1.4} />
            <Text fw={600}>{t('center.first.setUp')}</Text>
            <Text size="sm" c="dimmed">
              {t('center.first.setUpHint')}
            </Text>
          </UnstyledButton>
          <UnstyledButton className={styles.choice} disabled={demo.busy} onClick={() => void demo.run({})}>
            <IconPlayerPlay size={32} stroke={1.4} />
            <Text fw={600}>{demo.busy ? t('center.first.preparing') : t('center.first.demo')}</Text>
            <Text size="sm" c="dimmed">
              {t('center.first.demoHint')}
            </Text>
          </UnstyledButton>
        </div>
        <ProblemNotice problem={demo.problem} />
      </Stack>
    </GateScreen>
  )
}
