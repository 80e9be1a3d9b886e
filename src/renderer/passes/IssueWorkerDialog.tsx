import { Checkbox, Select, SimpleGrid, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useEffect, useState } from 'react'
import { dayOf } from '../../shared/day'
import type { UnitId } from '../../shared/id'
import { WorkerInput } from '../../shared/passes/contract'
import { Gender } from '../../shared/passes/schema'
import { IdType } from '../../shared/people/schema'
import { UnitPicker } from '../estate/UnitPicker'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { useQuery } from '../ipc/useQuery'
import { usePrint } from '../printing/usePrint'
import { ChoiceField } from '../ui/ChoiceField'
import { DayInput } from '../ui/DayInput'
import { FormDialog } from '../ui/FormDialog'
import { notifyDone } from '../ui/notify'
import { PhotoField } from './PhotoField'

const BLANK = {
  photo: '',
  name: '',
  gender: 'male' as Gender,
  trade: '',
  idType: 'residentId' as IdType,
  idLast4: '',
  contractor: '',
  unitId: null as UnitId | null,
  foremanPhone: '',
  validFromOn: null as string | null,
  validToOn: null as string | null,
}

/** domain.md §3.5: one person, one unit, one pass; the identity document is looked at and given back. */
export const IssueWorkerDialog = ({
  opened,
  onClose,
}: {
  readonly opened: boolean
  readonly onClose: () => void
}) => {
  const { t } = useWords()
  const issue = useCommand('passes.issueWorker')
  const defaults = useQuery('passes.defaults', opened ? {} : null)
  const print = usePrint()
  const [wantsCard, setWantsCard] = useState(true)
  const form = useForm({ initialValues: BLANK })
  const toOn = defaults.data?.workerToOn
  // biome-ignore lint/correctness/useExhaustiveDependencies: an empty form each time it opens
  useEffect(() => {
    if (!opened) return
    issue.clear()
    form.setInitialValues({ ...BLANK, validFromOn: dayOf(new Date().toISOString()), validToOn: toOn ?? null })
    form.reset()
  }, [opened, toOn !== undefined])
  const submit = async (): Promise<void> => {
    const parsed = WorkerInput.safeParse(form.values)
    if (!parsed.success) {
      form.setErrors(
        Object.fromEntries(
          parsed.error.issues.map((issue) => [
            issue.path.join('.'),
            /^[a-z]+\.\w+$/.test(issue.message)
              ? (t(issue.message as never) as string)
              : t('passes.fieldWrong'),
          ]),
        ),
      )
      return
    }
    const reply = await issue.run(parsed.data)
    if (!reply?.ok) return
    onClose()
    notifyDone(t('passes.issue.done', { name: reply.value.name, no: reply.value.no }))
    if (wantsCard) print({ kind: 'workerPass', id: reply.value.id })
  }
  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      title={t('passes.issue.open')}
      onSubmit={submit}
      busy={issue.busy}
      problem={issue.problem}
      submitLabel={t('passes.issue.submit')}
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
      <PhotoField
        value={form.values.photo}
        onChange={(photo) => form.setFieldValue('photo', photo)}
        error={form.errors.photo as string | undefined}
      />
      <SimpleGrid cols={3} spacing={12}>
        <TextInput
          required
          data-autofocus
          label={t('passes.field.name')}
          maxLength={40}
          {...form.getInputProps('name')}
        />
        <ChoiceField
          label={t('passes.field.gender')}
          options={Gender.options.map((value) => ({ value, label: t(`passes.gender.${value}`) }))}
          value={form.values.gender}
          onChange={(gender) => form.setFieldValue('gender', gender)}
        />
        <TextInput required label={t('passes.field.trade')} maxLength={30} {...form.getInputProps('trade')} />
        <Select
          label={t('passes.field.idType')}
          allowDeselect={false}
          data={IdType.options.map((value) => ({ value, label: t(`people.idType.${value}`) }))}
          {...form.getInputProps('idType')}
        />
        <TextInput
          required
          label={t('passes.field.idLast4')}
          description={t('passes.last4Hint')}
          maxLength={4}
          {...form.getInputProps('idLast4')}
        />
        <TextInput
          label={t('passes.field.foremanPhone')}
          maxLength={30}
          {...form.getInputProps('foremanPhone')}
        />
      </SimpleGrid>
      <SimpleGrid cols={2} spacing={12}>
        <TextInput
          required
          label={t('passes.field.contractor')}
          maxLength={60}
          {...form.getInputProps('contractor')}
        />
        <UnitPicker
          required
          label={t('passes.field.unit')}
          value={form.values.unitId}
          onChange={(unitId) => form.setFieldValue('unitId', unitId)}
          error={form.errors.unitId as string | undefined}
        />
        <DayInput
          required
          label={t('passes.field.validFrom')}
          value={form.values.validFromOn}
          onChange={(day) => form.setFieldValue('validFromOn', day)}
        />
        <DayInput
          required
          label={t('passes.field.validTo')}
          value={form.values.validToOn}
          onChange={(day) => form.setFieldValue('validToOn', day)}
        />
      </SimpleGrid>
    </FormDialog>
  )
}
