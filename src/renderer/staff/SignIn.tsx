import { Button, Stack, Text, Title } from '@mantine/core'
import { useCallback, useEffect, useState } from 'react'
import type { DoorPerson, DoorStatus, NewCode } from '../../shared/staff/contract'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { DemoPin } from './DemoPin'
import styles from './Door.module.css'
import { DoorFrame } from './DoorFrame'
import { PersonCards } from './PersonCards'
import { PinForm } from './PinForm'
import { RecoverForm } from './RecoverForm'

interface Props {
  readonly status: DoorStatus
  readonly onCode: (made: NewCode) => void
}

/** Who are you, and your PIN: a number key, six digits, Enter. */
export const SignIn = ({ status, onCode }: Props) => {
  const [recovering, setRecovering] = useState(false)
  return (
    <DoorFrame status={status}>
      <section className={styles.panel} style={{ width: recovering ? 520 : 1080 }}>
        {recovering ? (
          <RecoverForm status={status} onCode={onCode} onBack={() => setRecovering(false)} />
        ) : (
          <Faces status={status} onForgotten={() => setRecovering(true)} />
        )}
      </section>
    </DoorFrame>
  )
}

const Faces = ({
  status,
  onForgotten,
}: {
  readonly status: DoorStatus
  readonly onForgotten: () => void
}) => {
  const { t } = useWords()
  const { people } = status
  const [chosenId, setChosenId] = useState<string | null>(
    people.length === 1 ? (people[0]?.id ?? null) : null,
  )
  const signIn = useCommand('staff.signIn')
  const chosen = people.find((person) => person.id === chosenId)
  const { clear } = signIn

  const choose = useCallback(
    (person: DoorPerson) => {
      clear()
      setChosenId(person.id)
    },
    [clear],
  )
  // The next person begins at their own first page, not where the one before left off.
  useEffect(() => window.history.replaceState(null, '', `${window.location.pathname}#/`), [])
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') setChosenId(null)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])

  return (
    <>
      <Title order={1} size={20} mb={16}>
        {t('staff.signIn.title')}
      </Title>
      <div className={styles.columns}>
        <PersonCards people={people} chosen={chosenId} onChoose={choose} />
        <Stack gap={12} className={styles.entry}>
          {chosen ? (
            <PinForm
              key={chosen.id}
              name={chosen.name}
              blockedUntil={chosen.blockedUntil}
              busy={signIn.busy}
              problem={signIn.problem}
              submitLabel={t('staff.signIn.submit')}
              onPin={async (pin) => {
                const reply = await signIn.run({ staffId: chosen.id, pin })
                return reply?.ok ? reply.value : undefined
              }}
            />
          ) : (
            <Text c="dimmed">{t('staff.signIn.choose')}</Text>
          )}
          <DemoPin pin={status.demoPin} />
          {status.recovery && (
            <Button variant="subtle" size="xs" mt={chosen ? 0 : 'auto'} onClick={onForgotten}>
              {t('staff.recover.open')}
            </Button>
          )}
        </Stack>
      </div>
    </>
  )
}
