import { Group, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { addDays, dayOf } from '../../shared/day'
import type { Tenancy } from '../../shared/tenancies/schema'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { ChoiceField } from '../ui/ChoiceField'
import { DayInput } from '../ui/DayInput'
import { FormDialog } from '../ui/FormDialog'
import { notifyDone } from '../ui/notify'

const GIVERS = ['tenant', 'owner'] as const
const USUAL_DAYS = 15

interface Props {
  readonly tenancy: Tenancy
  readonly onClose: () => void
}

/** 迁出通知: who announced it, and the last day. */
export const NoticeDialog = ({ tenancy, onClose }: Props) => {
  const { t } = useWords()
  const give = useCommand('tenancies.giveNotice')
  const today = dayOf(new Date().toISOString())
  const form = useForm({
    initialValues: {
      noticeOn: today as string | null,
      leavingOn: addDays(today, USUAL_DAYS) as string | null,
      givenBy: 'tenant' as (typeof GIVERS)[number],
      note: '',
    },
  })
  const { noticeOn, leavingOn } = form.values
  const submit = async (): Promise<void> => {
    if (!noticeOn || !leavingOn) return
    const reply = await give.run({ ...form.values, tenancyId: tenancy.id, noticeOn, leavingOn })
    if (!reply?.ok) return
    onClose()
    notifyDone(t('tenancies.notice.done', { name: tenancy.tenantName }))
  }
  return (
    <FormDialog
      opened
      size="sm"
      onClose={onClose}
      title={t('tenancies.notice.title', { unit: tenancy.unitLabel, name: tenancy.tenantName })}
      onSubmit={submit}
      busy={give.busy}
      problem={give.problem}
      submitLabel={t('tenancies.notice.submit')}
      disabled={!noticeOn || !leavingOn}
      dirty={form.isDirty()}
    >
      <ChoiceField
        label={t('tenancies.field.givenBy')}
        options={GIVERS.map((value) => ({ value, label: t(`tenancies.giver.${value}`) }))}
        value={form.values.givenBy}
        onChange={(givenBy) => form.setFieldValue('givenBy', givenBy)}
      />
      <Group grow align="flex-start">
        <DayInput
          required
          label={t('tenancies.field.noticeOn')}
          value={noticeOn}
          onChange={(day) => form.setFieldValue('noticeOn', day)}
        />
        <DayInput
          required
          label={t('tenancies.field.leavingOn')}
          value={leavingOn}
          onChange={(day) => form.setFieldValue('leavingOn', day)}
        />
      </Group>
      <TextInput label={t('tenancies.field.note')} maxLength={200} {...form.getInputProps('note')} />
      <Text size="sm" c="dimmed">
        {t('tenancies.notice.hint')}
      </Text>
    </FormDialog>
  )
}
