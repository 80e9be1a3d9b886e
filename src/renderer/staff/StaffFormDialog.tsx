import { Text, TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { Role } from '../../shared/permission'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { FormDialog } from '../ui/FormDialog'
import { notifyDone } from '../ui/notify'
import { FirstPinField } from './FirstPinField'
import { pinProblem } from './newPin'
import { RoleField } from './RoleField'

interface Props {
  readonly opened: boolean
  readonly onClose: () => void
}

const BLANK: { readonly name: string; readonly role: Role; readonly pin: string } = {
  name: '',
  role: 'clerk',
  pin: '',
}

/** A new colleague, with a first PIN to tell them. */
export const StaffFormDialog = ({ opened, onClose }: Props) => {
  const { t } = useWords()
  const create = useCommand('staff.create')
  const [values, setValues] = useState(BLANK)
  const { clear } = create
  useEffect(() => {
    if (!opened) return
    clear()
    setValues(BLANK)
  }, [opened, clear])

  const submit = async (): Promise<void> => {
    const reply = await create.run(values)
    if (!reply?.ok) return
    onClose()
    notifyDone(t('staff.add.done', { name: reply.value.name }))
  }
  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      title={t('staff.add.title')}
      size="sm"
      onSubmit={submit}
      busy={create.busy}
      problem={create.problem}
      disabled={values.name.trim() === '' || pinProblem(values.pin) !== undefined}
      dirty={values !== BLANK}
      submitLabel={t('staff.add.submit')}
    >
      <TextInput
        data-autofocus
        required
        maxLength={40}
        label={t('staff.field.name')}
        value={values.name}
        onChange={(event) => setValues({ ...values, name: event.currentTarget.value })}
      />
      <RoleField value={values.role} onChange={(role) => setValues({ ...values, role })} />
      <Text size="sm" c="dimmed">
        {t(`staff.roleHint.${values.role}`)}
      </Text>
      <FirstPinField value={values.pin} onChange={(pin) => setValues({ ...values, pin })} />
    </FormDialog>
  )
}
