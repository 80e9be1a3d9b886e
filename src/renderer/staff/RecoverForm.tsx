import { Alert, Button, Group, Stack, Text, TextInput, Title } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { DoorStatus, NewCode } from '../../shared/staff/contract'
import type { WrongPin } from '../../shared/staff/rules'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { ChoiceField } from '../ui/ChoiceField'
import { ProblemNotice } from '../ui/ProblemNotice'
import { clockText } from './clockText'
import { NewPinFields } from './NewPinFields'
import { NO_PIN, pinReady } from './newPin'
import { useCountdown } from './useCountdown'

interface Props {
  readonly status: DoorStatus
  readonly onBack: () => void
  readonly onCode: (made: NewCode) => void
}

/** Every manager has forgotten: the code from the envelope gives one of them a new PIN. */
export const RecoverForm = ({ status, onBack, onCode }: Props) => {
  const { t } = useWords()
  const managers = status.people.filter((person) => person.role === 'manager')
  const [staffId, setStaffId] = useState(managers[0]?.id)
  const [code, setCode] = useState('')
  const [pin, setPin] = useState(NO_PIN)
  const [wrong, setWrong] = useState<WrongPin>()
  const recover = useCommand('staff.recover')
  const field = useRef<HTMLInputElement>(null)
  const seconds = useCountdown(wrong?.blockedUntil ?? status.recovery?.blockedUntil ?? null)
  useEffect(() => field.current?.focus(), [])

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (!staffId || code === '' || !pinReady(pin) || seconds > 0) return
    const reply = await recover.run({ staffId, code, pin: pin.pin })
    if (!reply?.ok) return
    if (reply.value.recovered) onCode(reply.value)
    else setWrong(reply.value)
  }
  const codeError = (): string | undefined => {
    if (seconds > 0) return t('staff.recover.wait', { time: clockText(seconds) })
    return wrong && wrong.triesLeft > 0 ? t('staff.recover.wrong', { n: wrong.triesLeft }) : undefined
  }
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Stack gap={12}>
        <Title order={1} size={20}>
          {t('staff.recover.title')}
        </Title>
        <Text size="sm" c="dimmed">
          {t('staff.recover.hint')}
        </Text>
        {managers.length > 1 && staffId && (
          <ChoiceField
            label={t('staff.recover.who')}
            value={staffId}
            onChange={setStaffId}
            options={managers.map((person) => ({ value: person.id, label: person.name }))}
          />
        )}
        <TextInput
          ref={field}
          required
          autoComplete="off"
          spellCheck={false}
          maxLength={60}
          label={t('staff.recovery.title')}
          description={t('staff.recover.codeHint')}
          value={code}
          disabled={seconds > 0}
          error={codeError()}
          errorProps={{ role: 'alert' }}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <NewPinFields label={t('staff.pin.new')} value={pin} onChange={setPin} />
        <ProblemNotice problem={recover.problem} />
        {status.demoCode && (
          <Alert variant="light" p={8} icon={<IconInfoCircle size={18} />}>
            {t('staff.recover.demo', { code: status.demoCode })}
          </Alert>
        )}
        <Group justify="space-between">
          <Button variant="default" onClick={onBack} disabled={recover.busy}>
            {t('ui.back')}
          </Button>
          <Button
            type="submit"
            loading={recover.busy}
            disabled={!staffId || code === '' || !pinReady(pin) || seconds > 0}
          >
            {t('staff.recover.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
