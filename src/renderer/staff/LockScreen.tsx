import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useCallback, useEffect } from 'react'
import type { DoorStatus } from '../../shared/staff/contract'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { DemoPin } from './DemoPin'
import styles from './Door.module.css'
import { DoorFrame } from './DoorFrame'
import { PinForm } from './PinForm'

/** Only the same person unlocks; Esc hands the desk to somebody else. */
export const LockScreen = ({ status }: { readonly status: DoorStatus }) => {
  const { t } = useWords()
  const unlock = useCommand('staff.unlock')
  const signOut = useCommand('staff.signOut')
  const { run: leave } = signOut
  const switchPerson = useCallback(() => void leave({}), [leave])

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') switchPerson()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [switchPerson])

  const { staff } = status
  if (!staff) return null
  const person = status.people.find((each) => each.id === staff.id)
  return (
    <DoorFrame status={status}>
      <section className={styles.panel} style={{ width: 400 }}>
        <Stack gap={12}>
          <Group gap={12} wrap="nowrap">
            <IconLock size={28} stroke={1.5} aria-hidden />
            <div>
              <Title order={1} size={18}>
                {t('staff.lock.title')}
              </Title>
              <Text size="sm" c="dimmed">
                {t('staff.lock.who', { name: staff.name, role: t(`staff.role.${staff.role}`) })}
              </Text>
            </div>
          </Group>
          <PinForm
            name={staff.name}
            blockedUntil={person?.blockedUntil ?? null}
            busy={unlock.busy}
            problem={unlock.problem ?? signOut.problem}
            submitLabel={t('staff.lock.submit')}
            onPin={async (pin) => {
              const reply = await unlock.run({ pin })
              return reply?.ok ? reply.value : undefined
            }}
          />
          <Button
            variant="default"
            onClick={switchPerson}
            rightSection={<kbd className={styles.digit}>{'Esc'}</kbd>}
          >
            {t('staff.lock.switch')}
          </Button>
          <DemoPin pin={status.demoPin} />
        </Stack>
      </section>
    </DoorFrame>
  )
}
