import { Checkbox, Group, NumberInput, Stack, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { dayOf } from '../../shared/day'
import { MoveOutCheck, type Tenancy } from '../../shared/tenancies/schema'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { DayInput } from '../ui/DayInput'
import { FormDialog } from '../ui/FormDialog'
import { notifyDone } from '../ui/notify'

interface Props {
  readonly tenancy: Tenancy
  readonly owner: string
  readonly onClose: () => void
}

/** 联合验房: center, owner and tenant in the unit together; meters read, keys and cards counted. */
export const InspectDialog = ({ tenancy, owner, onClose }: Props) => {
  const { t } = useWords()
  const inspect = useCommand('tenancies.inspect')
  const known = tenancy.inspection
  const form = useForm({
    initialValues: {
      on: (known?.on ?? dayOf(new Date().toISOString())) as string | null,
      ownerSide: known?.ownerSide ?? owner,
      tenantSide: known?.tenantSide ?? tenancy.tenantName.slice(0, 40),
      passed: (known?.passed ?? []) as MoveOutCheck[],
      damage: known?.damage ?? '',
      water: known?.water ?? '',
      power: known?.power ?? '',
      gas: known?.gas ?? '',
      keysBack: known?.keysBack ?? 0,
      cardsBack: known?.cardsBack ?? 0,
    },
  })
  const { on } = form.values
  const submit = async (): Promise<void> => {
    if (!on) return
    const reply = await inspect.run({ ...form.values, tenancyId: tenancy.id, on })
    if (!reply?.ok) return
    onClose()
    notifyDone(t('tenancies.inspect.done', { unit: tenancy.unitLabel }))
  }
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t('tenancies.inspect.title', { unit: tenancy.unitLabel })}
      onSubmit={submit}
      busy={inspect.busy}
      problem={inspect.problem}
      submitLabel={t('tenancies.inspect.submit')}
      disabled={!on}
      dirty={form.isDirty()}
    >
      <Group grow align="flex-start">
        <DayInput
          required
          label={t('tenancies.field.inspectedOn')}
          value={on}
          onChange={(day) => form.setFieldValue('on', day)}
        />
        <TextInput
          required
          label={t('tenancies.field.ownerSide')}
          maxLength={40}
          {...form.getInputProps('ownerSide')}
        />
        <TextInput
          required
          label={t('tenancies.field.tenantSide')}
          maxLength={40}
          {...form.getInputProps('tenantSide')}
        />
      </Group>
      <Checkbox.Group label={t('tenancies.field.passed')} {...form.getInputProps('passed')}>
        <Stack gap={6} mt={4}>
          {MoveOutCheck.options.map((check) => (
            <Checkbox key={check} value={check} label={t(`tenancies.check.${check}`)} />
          ))}
        </Stack>
      </Checkbox.Group>
      <Textarea
        autosize
        minRows={2}
        label={t('tenancies.field.damage')}
        maxLength={300}
        {...form.getInputProps('damage')}
      />
      <Group grow align="flex-start">
        {(['water', 'power', 'gas'] as const).map((meter) => (
          <TextInput
            key={meter}
            label={t(`tenancies.field.${meter}`)}
            maxLength={20}
            inputMode="decimal"
            {...form.getInputProps(meter)}
          />
        ))}
        <NumberInput
          label={t('tenancies.field.keysBack')}
          min={0}
          max={99}
          allowDecimal={false}
          {...form.getInputProps('keysBack')}
        />
        <NumberInput
          label={t('tenancies.field.cardsBack')}
          min={0}
          max={99}
          allowDecimal={false}
          {...form.getInputProps('cardsBack')}
        />
      </Group>
    </FormDialog>
  )
}
