import { Button, PasswordInput, Stack } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { ProblemNotice } from '../ui/ProblemNotice'

/** The old PIN once, the new one twice. */
export const ChangePinForm = ({ onDone }: { readonly onDone: () => void }) => {
  const { t } = useWords()
  const change = useCommand('staff.changePin')
  const [oldPin, setOldPin] = useState('')
  const [newPin, setNewPin] = useState('')
  const [again, setAgain] = useState('')
  const differs = again !== '' && again !== newPin
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    event.stopPropagation()
    if (differs || again === '') return
    const reply = await change.run({ oldPin, newPin })
    if (reply?.ok) onDone()
  }
  const eye = { 'aria-label': t('staff.showPin') }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap={12}>
        <PasswordInput required data-autofocus label={t('staff.field.oldPin')} maxLength={64} value={oldPin} visibilityToggleButtonProps={eye} onChange={(event) => setOldPin(event.currentTarget.value)} />
        <PasswordInput required label={t('staff.field.newPin')} description={t('staff.pinHint')} maxLength={64} value={newPin} visibilityToggleButtonProps={eye} onChange={(event) => setNewPin(event.currentTarget.value)} />
        <PasswordInput
          required
          label={t('staff.field.again')}
          maxLength={64}
          value={again}
          visibilityToggleButtonProps={eye}
          error={differs ? t('staff.pinsDiffer') : undefined}
          onChange={(event) => setAgain(event.currentTarget.value)}
        />
        <ProblemNotice problem={change.problem} />
        <Button type="submit" loading={change.busy} disabled={oldPin === '' || newPin === '' || again !== newPin}>
          {t('staff.change.submit')}
        </Button>
      </Stack>
    </form>
  )
}
