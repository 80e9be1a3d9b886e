import { Checkbox, NumberInput, Select, SimpleGrid, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useEffect, useState } from 'react'
import type { UnitId } from '../../shared/id'
import { HostConfirm, type VisitorPass } from '../../shared/passes/schema'
import { IdType } from '../../shared/people/schema'
import { UnitPicker } from '../estate/UnitPicker'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { useQuery } from '../ipc/useQuery'
import { usePrint } from '../printing/usePrint'
import { ChoiceField } from '../ui/ChoiceField'
import { FormDialog } from '../ui/FormDialog'
import { InstantInput } from '../ui/InstantInput'
import { notifyDone } from '../ui/notify'

const BLANK = {
  name: '',
  organisation: '',
  phone: '',
  idType: 'residentId' as IdType,
  idLast4: '',
  people: 1,
  unitId: null as UnitId | null,
  host: '',
  purpose: '',
  hostConfirm: 'phone' as HostConfirm,
  belongings: '',
  plate: '',
  validUntil: null as string | null,
}

/** domain.md §6.1: ask, phone the host, look at the document and give it back, hand out the pass. */
export const AdmitDialog = ({
  opened,
  onClose,
}: {
  readonly opened: boolean
  readonly onClose: () => void
}) => {
  const { t } = useWords()
  const admit = useCommand('passes.admit')
  const defaults = useQuery('passes.defaults', opened ? {} : null)
  const print = usePrint()
  const [wantsCard, setWantsCard] = useState(true)
  const form = useForm({ initialValues: BLANK })
  const until = defaults.data?.visitorUntil
  // biome-ignore lint/correctness/useExhaustiveDependencies: an empty form each time it opens
  useEffect(() => {
    if (!opened) return
    admit.clear()
    form.setInitialValues({ ...BLANK, validUntil: until ?? null })
    form.reset()
  }, [opened, until !== undefined])
  const submit = async (): Promise<void> => {
    const reply = await admit.run(form.values)
    if (!reply?.ok) return
    const pass: VisitorPass = reply.value
    onClose()
    notifyDone(t('passes.admit.done', { name: pass.name, no: pass.no }))
    if (wantsCard) print({ kind: 'visitorPass', id: pass.id })
  }
  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      title={t('passes.admit.open')}
      onSubmit={submit}
      busy={admit.busy}
      problem={admit.problem}
      submitLabel={t('passes.admit.submit')}
      size="lg"
      dirty={form.isDirty()}
      footer={
        <Checkbox
          label={t('passes.printCard')}
          checked={wantsCard}
          onChange={(event) => setWantsCard(event.currentTarget.checked)}
        />
      }
    >
      <SimpleGrid cols={3} spacing={12}>
        <TextInput
          required
          data-autofocus
          label={t('passes.field.name')}
          maxLength={40}
          {...form.getInputProps('name')}
        />
        <TextInput
          label={t('passes.field.organisation')}
          maxLength={60}
          {...form.getInputProps('organisation')}
        />
        <TextInput label={t('passes.field.phone')} maxLength={30} {...form.getInputProps('phone')} />
        <Select
          label={t('passes.field.idType')}
          allowDeselect={false}
          data={IdType.options.map((value) => ({ value, label: t(`people.idType.${value}`) }))}
          {...form.getInputProps('idType')}
        />
        <TextInput
          label={t('passes.field.idLast4')}
          description={t('passes.last4Hint')}
          maxLength={4}
          {...form.getInputProps('idLast4')}
        />
        <NumberInput
          required
          label={t('passes.field.people')}
          min={1}
          max={200}
          allowDecimal={false}
          {...form.getInputProps('people')}
        />
      </SimpleGrid>
      <SimpleGrid cols={2} spacing={12}>
        <UnitPicker
          label={t('passes.field.unit')}
          value={form.values.unitId}
          onChange={(unitId, hit) => {
            form.setFieldValue('unitId', unitId)
            if (hit && form.values.host === '') form.setFieldValue('host', hit.owner)
          }}
        />
        <TextInput required label={t('passes.field.host')} maxLength={60} {...form.getInputProps('host')} />
        <TextInput
          required
          label={t('passes.field.purpose')}
          maxLength={100}
          {...form.getInputProps('purpose')}
        />
        <ChoiceField
          label={t('passes.field.hostConfirm')}
          options={HostConfirm.options.map((value) => ({ value, label: t(`passes.hostConfirm.${value}`) }))}
          value={form.values.hostConfirm}
          onChange={(value) => form.setFieldValue('hostConfirm', value)}
        />
        <TextInput
          label={t('passes.field.belongings')}
          maxLength={100}
          {...form.getInputProps('belongings')}
        />
        <TextInput label={t('passes.field.plate')} maxLength={15} {...form.getInputProps('plate')} />
      </SimpleGrid>
      <InstantInput
        required
        label={t('passes.field.validUntil')}
        value={form.values.validUntil}
        onChange={(at) => form.setFieldValue('validUntil', at)}
      />
    </FormDialog>
  )
}
