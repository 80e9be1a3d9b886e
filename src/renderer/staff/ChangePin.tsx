import { Button, FocusTrap, Stack, Text, Title } from '@mantine/core'
import type { FormEvent } from 'react'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { useQuery } from '../ipc/useQuery'
import { notifyDone } from '../ui/notify'
import { ProblemNotice } from '../ui/ProblemNotice'
import styles from './Door.module.css'
import { DoorFrame } from './DoorFrame'
import { PinChangeFields } from './PinChangeFields'
import { usePinChange } from './usePinChange'

/** A first PIN was given by somebody else: only its owner may know the next one. */
export const ChangePin = () => {
  const { t } = useWords()
  const status = useQuery('center.status', {})
  const signOut = useCommand('staff.signOut')
  const state = usePinChange(() => notifyDone(t('staff.pin.changed')))
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (state.ready && !state.busy) void state.submit()
  }
  return (
    <DoorFrame status={status.data}>
      <section className={styles.panel} style={{ width: 440 }}>
        <FocusTrap active>
          <form onSubmit={submit} noValidate>
            <Stack gap={12}>
              <Title order={1} size={18}>
                {t('staff.firstPin.title')}
              </Title>
              <Text size="sm" c="dimmed">
                {t('staff.firstPin.hint', { name: status.data?.staff?.name ?? '' })}
              </Text>
              <PinChangeFields state={state} oldLabel={t('staff.firstPin.old')} />
              <ProblemNotice problem={state.problem} />
              <Button type="submit" loading={state.busy} disabled={!state.ready}>
                {t('staff.firstPin.submit')}
              </Button>
              <Button variant="subtle" size="xs" onClick={() => void signOut.run({})}>
                {t('staff.lock.switch')}
              </Button>
            </Stack>
          </form>
        </FocusTrap>
      </section>
    </DoorFrame>
  )
}
