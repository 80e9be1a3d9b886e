import { Group, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { dayOf } from '../../shared/day'
import { Occupancy } from '../../shared/estate/schema'
import type { TenancyFile } from '../../shared/tenancies/contract'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { usePrint } from '../printing/usePrint'
import { ChoiceField } from '../ui/ChoiceField'
import { DayInput } from '../ui/DayInput'
import { FormDialog } from '../ui/FormDialog'
import { notifyDone } from '../ui/notify'
import { Clearance } from './Clearance'

interface Props {
  readonly file: TenancyFile
  readonly onClose: () => void
}

/** 迁出: the gate is looked at once more, the tenant is gone, the sheet comes out. */
export const MoveOutDialog = ({ file, onClose }: Props) => {
  const { t } = useWords()
  const { tenancy } = file
  const leave = useCommand('tenancies.moveOut')
  const print = usePrint()
  const form = useForm({
    initialValues: {
      leftOn: dayOf(new Date().toISOString()) as string | null,
      nextOccupancy: 'vacant' as Occupancy,
      forwardTo: '',
    },
  })
  const { leftOn } = form.values
  const submit = async (): Promise<void> => {
    if (!leftOn) return
    const reply = await leave.run({ ...form.values, tenancyId: tenancy.id, leftOn })
    if (!reply?.ok) return
    onClose()
    notifyDone(t('tenancies.moveOut.done', { no: reply.value.moveOut?.no ?? '', name: tenancy.tenantName }))
    print({ kind: 'moveOutSheet', id: tenancy.id })
  }
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t('tenancies.moveOut.title', { unit: tenancy.unitLabel, name: tenancy.tenantName })}
      onSubmit={submit}
      busy={leave.busy}
      problem={leave.problem}
      submitLabel={t('tenancies.moveOut.submit')}
      disabled={!leftOn}
      dirty={form.isDirty()}
    >
      <Clearance file={file} />
      <Group grow align="flex-start">
        <DayInput
          required
          label={t('tenancies.field.leftOn')}
          value={leftOn}
          onChange={(day) => form.setFieldValue('leftOn', day)}
        />
        <TextInput
          label={t('tenancies.field.forwardTo')}
          maxLength={200}
          {...form.getInputProps('forwardTo')}
        />
      </Group>
      <ChoiceField
        label={t('tenancies.field.nextOccupancy')}
        options={Occupancy.options.map((value) => ({ value, label: t(`estate.occupancy.${value}`) }))}
        value={form.values.nextOccupancy}
        onChange={(next) => form.setFieldValue('nextOccupancy', next)}
      />
      <Text size="sm" c="dimmed">
        {t('tenancies.moveOut.hint')}
      </Text>
    </FormDialog>
  )
}
