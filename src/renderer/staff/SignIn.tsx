import { Alert, Stack, Text, Title, UnstyledButton } from '@mantine/core'
import { IconUser } from '@tabler/icons-react'
import { useState } from 'react'
import type { CenterStatus } from '../../shared/center/contract'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import styles from './Gate.module.css'
import { GateScreen } from './GateScreen'
import { PinForm } from './PinForm'

/** Who is it? Then the PIN. */
export const SignIn = ({ status }: { readonly status: CenterStatus }) => {
  const { t } = useWords()
  const signIn = useCommand('staff.signIn')
  const [chosen, setChosen] = useState(status.people.length === 1 ? status.people[0]?.id : undefined)
  const person = status.people.find((each) => each.id === chosen)
  return (
    <GateScreen>
      <Stack gap={16}>
        <div>
          <Title order={1} size={20}>
            {status.centerName}
          </Title>
          <Text size="sm" c="dimmed">
            {t('staff.signIn.who')}
          </Text>
        </div>
        <div className={styles.people}>
          {status.people.map((each) => (
            <UnstyledButton
              key={each.id}
              className={styles.person}
              data-chosen={each.id === chosen || undefined}
              aria-pressed={each.id === chosen}
              onClick={() => {
                signIn.clear()
                setChosen(each.id)
              }}
            >
              <IconUser size={20} stroke={1.5} />
              <span>
                {each.name}
                <small>{t(`staff.role.${each.role}`)}</small>
              </span>
            </UnstyledButton>
          ))}
        </div>
        {status.store === 'readOnly' && (
          <Alert color="red" role="alert" p={8}>
            {t('store.folderReadOnly', { folder: status.dataFolder })}
          </Alert>
        )}
        {person && (
          <PinForm
            key={person.id}
            blockedUntil={person.blockedUntil}
            submitLabel={t('staff.signIn.submit')}
            busy={signIn.busy}
            problem={signIn.problem}
            onPin={(pin) => signIn.run({ staffId: person.id, pin })}
          />
        )}
        {status.demoPin && (
          <Text size="sm" c="dimmed">
            {t('staff.signIn.demo', { pin: status.demoPin })}
          </Text>
        )}
      </Stack>
    </GateScreen>
  )
}
