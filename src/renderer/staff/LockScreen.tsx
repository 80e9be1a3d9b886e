import { Button, Stack, Text, Title } from '@mantine/core'
import type { CenterStatus } from '../../shared/center/contract'
import { useWords } from '../i18n/useWords'
import { call } from '../ipc/call'
import { useCommand } from '../ipc/useCommand'
import { GateScreen } from './GateScreen'
import { PinForm } from './PinForm'

/** The desk is left for a moment: the same person unlocks, anybody else signs in. */
export const LockScreen = ({ status }: { readonly status: CenterStatus }) => {
  const { t } = useWords()
  const unlock = useCommand('staff.unlock')
  const { staff } = status
  if (!staff) return null
  return (
    <GateScreen>
      <Stack gap={16}>
        <div>
          <Title order={1} size={20}>
            {t('staff.locked.title')}
          </Title>
          <Text size="sm" c="dimmed">
            {t('staff.locked.who', { name: staff.name })}
          </Text>
        </div>
        <PinForm
          blockedUntil={status.people.find((each) => each.id === staff.id)?.blockedUntil ?? null}
          submitLabel={t('staff.locked.submit')}
          busy={unlock.busy}
          problem={unlock.problem}
          onPin={(pin) => unlock.run({ pin })}
        />
        <Button variant="subtle" onClick={() => void call('staff.signOut', {})}>
          {t('shell.switchPerson')}
        </Button>
      </Stack>
    </GateScreen>
  )
}
