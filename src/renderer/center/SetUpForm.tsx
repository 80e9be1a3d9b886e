import { Button, FocusTrap, Group, Stack, Stepper, Title } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { NewCode } from '../../shared/staff/contract'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import door from '../staff/Door.module.css'
import { ProblemNotice } from '../ui/ProblemNotice'
import { CenterFields } from './CenterFields'
import { ManagerFields } from './ManagerFields'
import { SiteFields } from './SiteFields'
import { BLANK, inputOf, STEPS, wrongIn } from './setUpValues'

interface Props {
  readonly onBack: () => void
  readonly onCode: (made: NewCode) => void
}

/** Three short steps; each says what is wrong before the next opens. */
export const SetUpForm = ({ onBack, onCode }: Props) => {
  const { t } = useWords()
  const setUp = useCommand('center.setUp')
  const [place, setPlace] = useState(0)
  const [values, setValues] = useState(BLANK)
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({})
  const step = STEPS[place] ?? 'center'
  const last = place === STEPS.length - 1
  const error = (field: string): string | undefined =>
    wrong[field] ? (t(wrong[field] as never) as string) : undefined

  const finish = async (): Promise<void> => {
    const reply = await setUp.run(inputOf(values))
    if (reply?.ok) onCode(reply.value)
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const found = wrongIn(step, values)
    setWrong(found)
    if (Object.keys(found).length > 0) return
    if (last) void finish()
    else setPlace(place + 1)
  }
  const back = (): void => {
    setWrong({})
    setUp.clear()
    if (place === 0) onBack()
    else setPlace(place - 1)
  }
  const fields = { values, onChange: setValues, error }
  return (
    <section className={door.panel} style={{ width: 720 }}>
      <form onSubmit={submit} noValidate>
        <Stack gap={16}>
          <Title order={1} size={20}>
            {t('center.first.setUp')}
          </Title>
          <Stepper active={place} size="sm" iconSize={28} allowNextStepsSelect={false}>
            {STEPS.map((each) => (
              <Stepper.Step key={each} label={t(`center.setUp.step.${each}`)} />
            ))}
          </Stepper>
          <FocusTrap key={step} active>
            <Stack gap={12} mih={232}>
              {step === 'center' && <CenterFields {...fields} />}
              {step === 'sites' && <SiteFields {...fields} />}
              {step === 'manager' && <ManagerFields {...fields} />}
            </Stack>
          </FocusTrap>
          <ProblemNotice problem={setUp.problem} />
          <Group justify="space-between">
            <Button variant="default" onClick={back} disabled={setUp.busy}>
              {t('ui.back')}
            </Button>
            <Button type="submit" loading={setUp.busy}>
              {last ? t('center.setUp.finish') : t('center.setUp.next')}
            </Button>
          </Group>
        </Stack>
      </form>
    </section>
  )
}
