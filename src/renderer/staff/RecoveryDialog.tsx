import { Alert, Stack, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import type { NewCode } from '../../shared/staff/contract'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { useQuery } from '../ipc/useQuery'
import { Facts } from '../ui/Facts'
import { FormDialog } from '../ui/FormDialog'
import { CodeCard } from './CodeCard'

interface Props {
  readonly opened: boolean
  readonly onClose: () => void
}

/** Who made the recovery code and when; a new one makes the old paper worthless. */
export const RecoveryDialog = ({ opened, onClose }: Props) => {
  const { t, instant } = useWords()
  const state = useQuery('staff.recovery', opened ? {} : null)
  const renew = useCommand('staff.renewRecovery')
  const [made, setMade] = useState<NewCode | null>(null)
  const { clear } = renew
  useEffect(() => {
    if (!opened) return
    clear()
    setMade(null)
  }, [opened, clear])

  const submit = async (): Promise<void> => {
    if (made) {
      onClose()
      return
    }
    const reply = await renew.run({})
    if (reply?.ok) setMade(reply.value)
  }
  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      title={t('staff.recovery.title')}
      onSubmit={submit}
      busy={renew.busy}
      problem={renew.problem ?? state.problem}
      submitLabel={made ? t('staff.recovery.stored') : t('staff.recovery.renew')}
    >
      <Text size="sm" c="dimmed">
        {t('staff.recovery.what')}
      </Text>
      {made ? (
        <CodeCard made={made} />
      ) : (
        <Stack gap={12}>
          {state.data ? (
            <Facts
              items={[
                { label: t('staff.recovery.madeAt'), value: instant(state.data.madeAt, 'full') },
                { label: t('staff.recovery.madeBy'), value: state.data.madeByName },
              ]}
            />
          ) : (
            !state.loading && (
              <Alert color="yellow" variant="light" icon={<IconAlertTriangle size={18} />}>
                {t('staff.recovery.none')}
              </Alert>
            )
          )}
          <Text size="sm">{t('staff.recovery.renewHint')}</Text>
        </Stack>
      )}
    </FormDialog>
  )
}
