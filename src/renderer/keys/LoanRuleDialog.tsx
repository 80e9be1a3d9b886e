import { Group, Text } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useEffect } from 'react'
import { dayOf } from '../../shared/day'
import type { LoanRuleRow } from '../../shared/keys/loanContract'
import { LoanStep } from '../../shared/keys/loanSchema'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { ChoiceField } from '../ui/ChoiceField'
import { DayInput } from '../ui/DayInput'
import { FormDialog } from '../ui/FormDialog'
import { MoneyInput } from '../ui/MoneyInput'
import { notifyDone } from '../ui/notify'

const today = (): string => dayOf(new Date().toISOString())

const valuesOf = (row: LoanRuleRow | null) => ({
  sameDay: row?.sameDay ?? 'none',
  overnight: row?.overnight ?? 'none',
  longer: row?.longer ?? 'none',
  depositFen: (row?.depositFen ?? 0) as number | null,
  fromOn: today() as string | null,
})

const SPANS = ['sameDay', 'overnight', 'longer'] as const

export const LoanRuleDialog = ({
  row,
  onClose,
}: {
  readonly row: LoanRuleRow | null
  readonly onClose: () => void
}) => {
  const { t, money, day, instant } = useWords()
  const set = useCommand('keys.setLoanRule')
  const form = useForm({ initialValues: valuesOf(row) })
  // biome-ignore lint/correctness/useExhaustiveDependencies: each row starts its own form
  useEffect(() => {
    if (!row) return
    set.clear()
    form.setInitialValues(valuesOf(row))
    form.reset()
  }, [row?.borrowerType])
  if (!row) return null
  const submit = async (): Promise<void> => {
    const { depositFen, fromOn, ...steps } = form.values
    const { borrowerType } = row
    const reply = await set.run({ ...steps, borrowerType, depositFen: depositFen ?? 0, fromOn: fromOn ?? '' })
    if (!reply?.ok) return
    onClose()
    notifyDone(t('keys.rule.done', { type: t(`keys.borrowerType.${borrowerType}`) }))
  }
  const steps = LoanStep.options.map((value) => ({ value, label: t(`keys.step.${value}`) }))
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t('keys.rule.title', { type: t(`keys.borrowerType.${row.borrowerType}`) })}
      onSubmit={submit}
      busy={set.busy}
      problem={set.problem}
      submitLabel={t('keys.rule.submit')}
      dirty={form.isDirty()}
    >
      {SPANS.map((span) => (
        <ChoiceField
          key={span}
          label={t(`keys.rule.${span}`)}
          options={steps}
          value={form.values[span]}
          onChange={(step) => form.setFieldValue(span, step)}
        />
      ))}
      <Group grow align="flex-start">
        <MoneyInput
          label={t('keys.rule.deposit')}
          value={form.values.depositFen}
          onChange={(depositFen) => form.setFieldValue('depositFen', depositFen)}
        />
        <DayInput
          required
          label={t('keys.rule.from')}
          value={form.values.fromOn}
          onChange={(fromOn) => form.setFieldValue('fromOn', fromOn)}
        />
      </Group>
      {row.history.map((past) => (
        <Text key={past.id} size="sm" c="dimmed">
          {t('keys.rule.past', {
            from: day(past.fromOn),
            sameDay: t(`keys.step.${past.sameDay}`),
            overnight: t(`keys.step.${past.overnight}`),
            longer: t(`keys.step.${past.longer}`),
            deposit: money(past.depositFen),
            by: past.byName,
            at: instant(past.at),
          })}
        </Text>
      ))}
    </FormDialog>
  )
}
