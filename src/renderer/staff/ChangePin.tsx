import { Button, Stack, Text, Title } from '@mantine/core'
import { useWords } from '../i18n/useWords'
import { call } from '../ipc/call'
import { ChangePinForm } from './ChangePinForm'
import { GateScreen } from './GateScreen'

/** A first PIN was given by somebody else: it is changed before anything else. */
export const ChangePin = () => {
  const { t } = useWords()
  return (
    <GateScreen>
      <Stack gap={16}>
        <div>
          <Title order={1} size={20}>
            {t('staff.change.firstTitle')}
          </Title>
          <Text size="sm" c="dimmed">
            {t('staff.change.firstHint')}
          </Text>
        </div>
        <ChangePinForm onDone={() => undefined} />
        <Button variant="subtle" onClick={() => void call('staff.signOut', {})}>
          {t('shell.switchPerson')}
        </Button>
      </Stack>
    </GateScreen>
  )
}
