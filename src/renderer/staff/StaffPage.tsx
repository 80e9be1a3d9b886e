import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { IconPlus } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { Role } from '../../shared/permission'
import type { StaffRow } from '../../shared/staff/contract'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { useQuery } from '../ipc/useQuery'
import { usePageAction } from '../shell/hotkeys'
import { ChoiceField } from '../ui/ChoiceField'
import { ConfirmDialog } from '../ui/ConfirmDialog'
import { type Column, DataTable } from '../ui/DataTable'
import { FormDialog } from '../ui/FormDialog'
import { MenuButton } from '../ui/MenuButton'
import { notifyDone } from '../ui/notify'
import { Page } from '../ui/Page'
import { StateChip } from '../ui/StateChip'

type Act = { readonly kind: 'resetPin' | 'changeRole' | 'retire' | 'reinstate'; readonly row: StaffRow }

export const StaffPage = () => {
  const { t, instant } = useWords()
  const { data, problem, loading } = useQuery('staff.list', {})
  const [creating, setCreating] = useState(false)
  const [act, setAct] = useState<Act | null>(null)
  usePageAction('new', () => setCreating(true))
  const columns: readonly Column<StaffRow>[] = [
    { id: 'name', header: t('staff.field.name'), width: 160, cell: (row) => row.name },
    { id: 'role', header: t('staff.field.role'), width: 160, cell: (row) => t(`staff.role.${row.role}`) },
    {
      id: 'state',
      header: t('staff.field.state'),
      width: 180,
      cell: (row) =>
        row.active ? (
          <StateChip tone={row.mustChangeSecret ? 'warn' : 'ok'} label={row.mustChangeSecret ? t('staff.state.firstPin') : t('staff.state.active')} />
        ) : (
          <StateChip tone="quiet" label={t('staff.state.retired')} />
        ),
    },
    { id: 'createdAt', header: t('staff.field.since'), width: 140, cell: (row) => instant(row.createdAt) },
    {
      id: 'act',
      header: t('staff.field.act'),
      width: 140,
      cell: (row) => (
        <MenuButton
          label={t('staff.more')}
          items={(row.active ? (['resetPin', 'changeRole', 'retire'] as const) : (['reinstate'] as const)).map((kind) => ({
            label: t(`staff.act.${kind}`),
            onClick: () => setAct({ kind, row }),
          }))}
        />
      ),
    },
  ]
  return (
    <Page
      title={t('staff.title')}
      actions={
        <Button leftSection={<IconPlus size={16} />} onClick={() => setCreating(true)}>
          {t('staff.create.open')}
        </Button>
      }
    >
      <DataTable label={t('staff.title')} columns={columns} rows={data ?? []} rowId={(row) => row.id} loading={loading} problem={problem} />
      <StaffFormDialog opened={creating} onClose={() => setCreating(false)} />
      <ActDialog act={act} onClose={() => setAct(null)} />
    </Page>
  )
}

const RoleField = ({ value, onChange }: { readonly value: Role; readonly onChange: (role: Role) => void }) => {
  const { t } = useWords()
  return (
    <ChoiceField
      label={t('staff.field.role')}
      options={Role.options.map((role) => ({ value: role, label: t(`staff.role.${role}`) }))}
      value={value}
      onChange={onChange}
    />
  )
}

const StaffFormDialog = ({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) => {
  const { t } = useWords()
  const create = useCommand('staff.create')
  const form = useForm({ initialValues: { name: '', role: 'clerk' as Role, pin: '' } })
  // biome-ignore lint/correctness/useExhaustiveDependencies: an empty form each time it opens
  useEffect(() => {
    if (opened) {
      create.clear()
      form.reset()
    }
  }, [opened])
  const submit = async (): Promise<void> => {
    const reply = await create.run(form.values)
    if (!reply?.ok) return
    onClose()
    notifyDone(t('staff.create.done', { name: reply.value.name }))
  }
  return (
    <FormDialog opened={opened} onClose={onClose} title={t('staff.create.open')} onSubmit={submit} busy={create.busy} problem={create.problem} submitLabel={t('staff.create.submit')} size="sm" dirty={form.isDirty()}>
      <TextInput required data-autofocus label={t('staff.field.name')} maxLength={40} {...form.getInputProps('name')} />
      <RoleField value={form.values.role} onChange={(role) => form.setFieldValue('role', role)} />
      <PasswordInput required label={t('staff.field.firstPin')} description={t('staff.create.pinHint')} maxLength={64} visibilityToggleButtonProps={{ 'aria-label': t('staff.showPin') }} {...form.getInputProps('pin')} />
    </FormDialog>
  )
}

const ActDialog = ({ act, onClose }: { readonly act: Act | null; readonly onClose: () => void }) => {
  const { t } = useWords()
  const resetPin = useCommand('staff.resetPin')
  const changeRole = useCommand('staff.changeRole')
  const retire = useCommand('staff.retire')
  const reinstate = useCommand('staff.reinstate')
  const [pin, setPin] = useState('')
  const [role, setRole] = useState<Role>('clerk')
  const commands = { resetPin, changeRole, retire, reinstate }
  // biome-ignore lint/correctness/useExhaustiveDependencies: each act starts afresh
  useEffect(() => {
    if (!act) return
    commands[act.kind].clear()
    setPin('')
    setRole(act.row.role)
  }, [act])
  if (!act) return null
  const staffId = act.row.id
  const run = () => {
    if (act.kind === 'resetPin') return resetPin.run({ staffId, pin })
    if (act.kind === 'changeRole') return changeRole.run({ staffId, role })
    return act.kind === 'retire' ? retire.run({ staffId }) : reinstate.run({ staffId })
  }
  return (
    <ConfirmDialog
      opened
      title={t(`staff.act.${act.kind}`)}
      message={t(`staff.actHint.${act.kind}`, { name: act.row.name })}
      confirmLabel={t(`staff.act.${act.kind}`)}
      busy={commands[act.kind].busy}
      problem={commands[act.kind].problem}
      danger={act.kind === 'retire'}
      onClose={onClose}
      onConfirm={async () => {
        const reply = await run()
        if (!reply?.ok) return
        onClose()
        notifyDone(t('staff.saved', { name: act.row.name }))
      }}
    >
      {act.kind === 'resetPin' && (
        <PasswordInput required data-autofocus label={t('staff.field.firstPin')} description={t('staff.pinHint')} maxLength={64} value={pin} visibilityToggleButtonProps={{ 'aria-label': t('staff.showPin') }} onChange={(event) => setPin(event.currentTarget.value)} />
      )}
      {act.kind === 'changeRole' && <RoleField value={role} onChange={setRole} />}
    </ConfirmDialog>
  )
}
