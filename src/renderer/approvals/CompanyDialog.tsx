import { Group, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useEffect } from 'react'
import type { RequestFile } from '../../shared/approvals/contract'
import type { Verdict } from '../../shared/approvals/schema'
import { dayOf } from '../../shared/day'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { ChoiceField } from '../ui/ChoiceField'
import { DayInput } from '../ui/DayInput'
import { FormDialog } from '../ui/FormDialog'
import { notifyDone } from '../ui/notify'

interface Values {
  verdict: Verdict
  person: string
  answeredOn: string | null
  reference: string
  opinion: string
}

const BLANK: Values = { verdict: 'approved', person: '', answeredOn: null, reference: '', opinion: '' }

/** 报公司: who answered there, on which day, under which reference, in which words (domain.md §13.1). */
export const CompanyDialog = ({
  file,
  onClose,
}: {
  readonly file: RequestFile | null
  readonly onClose: () => void
}) => {
  const { t } = useWords()
  const record = useCommand('approvals.recordCompany')
  const form = useForm<Values>({ initialValues: BLANK })
  const approvalId = file?.request.id
  // biome-ignore lint/correctness/useExhaustiveDependencies: another request starts a new form
  useEffect(() => {
    record.clear()
    form.setInitialValues({ ...BLANK, answeredOn: dayOf(new Date().toISOString()) })
    form.reset()
  }, [approvalId])
  if (!file) return null
  const { request } = file
  const submit = async (): Promise<void> => {
    const { answeredOn, ...said } = form.values
    const reply = await record.run({ ...said, approvalId: request.id, answeredOn: answeredOn ?? '' })
    if (!reply?.ok) return
    onClose()
    const { no } = reply.value
    notifyDone(
      said.verdict === 'approved'
        ? t('approvals.company.doneApproved', { no })
        : t('approvals.company.doneRefused', { no }),
    )
  }
  return (
    <FormDialog
      opened
      title={t('approvals.company.title', { subject: request.subject })}
      onClose={onClose}
      onSubmit={submit}
      busy={record.busy}
      problem={record.problem}
      submitLabel={t('approvals.company.submit')}
      dirty={form.isDirty()}
    >
      <Group grow align="flex-start">
        <TextInput
          required
          data-autofocus
          label={t('approvals.field.companyPerson')}
          maxLength={40}
          {...form.getInputProps('person')}
        />
        <DayInput
          label={t('approvals.field.answeredOn')}
          value={form.values.answeredOn}
          onChange={(day) => form.setFieldValue('answeredOn', day)}
        />
      </Group>
      <TextInput
        required
        label={t('approvals.field.reference')}
        maxLength={60}
        {...form.getInputProps('reference')}
      />
      <ChoiceField
        label={t('approvals.field.companyVerdict')}
        options={(['approved', 'refused'] as const).map((value) => ({
          value,
          label: t(`approvals.company.${value}`),
        }))}
        value={form.values.verdict}
        onChange={(verdict) => form.setFieldValue('verdict', verdict)}
      />
      <Textarea
        label={t('approvals.field.opinion')}
        required={form.values.verdict === 'refused'}
        autosize
        minRows={2}
        maxLength={300}
        {...form.getInputProps('opinion')}
      />
    </FormDialog>
  )
}
