import { Text, TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { StaffRow } from '../../shared/staff/contract'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { FormDialog } from '../ui/FormDialog'
import { notifyDone } from '../ui/notify'
import { FirstPinField } from './FirstPinField'
import { pinProblem } from './newPin'
import { PostFields } from './PostFields'
import { RoleField } from './RoleField'

export type StaffAct = 'rename' | 'changeRole' | 'setPost' | 'resetPin' | 'retire' | 'reinstate'

interface Props {
  readonly act: StaffAct | null
  readonly staff: StaffRow
  readonly onClose: () => void
}

type Values = Pick<StaffRow, 'name' | 'role' | 'post' | 'duties'> & { readonly pin: string }

const valuesOf = ({ name, role, post, duties }: StaffRow): Values => ({ name, role, post, duties, pin: '' })

const useActs = (staff: StaffRow, values: Values) => {
  const rename = useCommand('staff.rename')
  const changeRole = useCommand('staff.changeRole')
  const setPost = useCommand('staff.setPost')
  const resetPin = useCommand('staff.resetPin')
  const retire = useCommand('staff.retire')
  const reinstate = useCommand('staff.reinstate')
  const staffId = staff.id
  return {
    rename: { ...rename, run: () => rename.run({ staffId, name: values.name }) },
    changeRole: { ...changeRole, run: () => changeRole.run({ staffId, role: values.role }) },
    setPost: {
      ...setPost,
      run: () => setPost.run({ staffId, post: values.post, duties: [...values.duties] }),
    },
    resetPin: { ...resetPin, run: () => resetPin.run({ staffId, pin: values.pin }) },
    retire: { ...retire, run: () => retire.run({ staffId }) },
    reinstate: { ...reinstate, run: () => reinstate.run({ staffId, pin: values.pin }) },
  }
}

/** Each act asks only for what it needs. */
export const StaffActDialog = ({ act, staff, onClose }: Props) => {
  const { t } = useWords()
  const [shown, setShown] = useState<StaffAct>('rename')
  const [values, setValues] = useState(valuesOf(staff))
  const current = useActs(staff, values)[shown]

  // biome-ignore lint/correctness/useExhaustiveDependencies: the form starts anew each time it opens
  useEffect(() => {
    if (act === null) return
    setShown(act)
    setValues(valuesOf(staff))
    current.clear()
  }, [act])

  const submit = async (): Promise<void> => {
    const reply = await current.run()
    if (!reply?.ok) return
    onClose()
    notifyDone(t(`staff.${shown}.done`, { name: reply.value.name }))
  }
  const needsPin = shown === 'resetPin' || shown === 'reinstate'
  return (
    <FormDialog
      opened={act !== null}
      onClose={onClose}
      title={t(`staff.${shown}.title`, { name: staff.name })}
      size="sm"
      onSubmit={submit}
      busy={current.busy}
      problem={current.problem}
      danger={shown === 'retire'}
      dirty={values.pin !== ''}
      disabled={(needsPin && pinProblem(values.pin) !== undefined) || values.name.trim() === ''}
      submitLabel={t(`staff.${shown}.open`)}
    >
      <Text size="sm" c="dimmed">
        {t(`staff.${shown}.hint`, { name: staff.name })}
      </Text>
      {shown === 'rename' && (
        <TextInput
          data-autofocus
          required
          maxLength={40}
          label={t('staff.field.name')}
          value={values.name}
          onChange={(event) => setValues({ ...values, name: event.currentTarget.value })}
        />
      )}
      {shown === 'changeRole' && (
        <RoleField value={values.role} onChange={(role) => setValues({ ...values, role })} />
      )}
      {shown === 'setPost' && (
        <PostFields
          post={values.post}
          duties={values.duties}
          onChange={(change) => setValues({ ...values, ...change })}
        />
      )}
      {needsPin && (
        <FirstPinField autoFocus value={values.pin} onChange={(pin) => setValues({ ...values, pin })} />
      )}
    </FormDialog>
  )
}
