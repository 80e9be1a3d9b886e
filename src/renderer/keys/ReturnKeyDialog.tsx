import { Checkbox, Stack, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useEffect } from 'react'
import { type KeyLoan, ReturnCheck } from '../../shared/keys/schema'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { FormDialog } from '../ui/FormDialog'
import { notifyDone } from '../ui/notify'

interface Props {
  readonly loan: KeyLoan | null
  readonly onClose: () => void
}

/** domain.md §1.3: a key is accepted back after the count and a look at the unit. */
export const ReturnKeyDialog = ({ loan, onClose }: Props) => {
  const { t, instant } = useWords()
  const takeBack = useCommand('keys.return')
  const form = useForm({ initialValues: { broughtBy: '', checks: [] as ReturnCheck[], note: '' } })

  // biome-ignore lint/correctness/useExhaustiveDependencies: each loan starts its own form
  useEffect(() => {
    if (!loan) return
    takeBack.clear()
    form.setInitialValues({ broughtBy: loan.borrowerName, checks: [], note: '' })
    form.reset()
  }, [loan?.id])

  if (!loan) return null
  const submit = async (): Promise<void> => {
    const reply = await takeBack.run({ loanId: loan.id, ...form.values })
    if (!reply?.ok) return
    onClose()
    notifyDone(t('keys.return.done', { code: loan.keyCode }))
  }
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t('keys.return.title', { code: loan.keyCode, place: loan.keyPlace })}
      onSubmit={submit}
      busy={takeBack.busy}
      problem={takeBack.problem}
      submitLabel={t('keys.return.submit')}
      dirty={form.isDirty()}
    >
      <Text size="sm" c="dimmed">
        {t('keys.return.facts', {
          borrower: loan.borrowerName,
          outAt: instant(loan.outAt),
          dueAt: instant(loan.dueAt),
        })}
      </Text>
      <Checkbox.Group label={t('keys.return.checks')} withAsterisk {...form.getInputProps('checks')}>
        <Stack gap={8} mt={8}>
          {ReturnCheck.options.map((value, place) => (
            <Checkbox
              key={value}
              value={value}
              {...(place === 0 ? { 'data-autofocus': true } : {})}
              label={
                value === 'count' ? t('keys.check.count', { pieces: loan.pieces }) : t(`keys.check.${value}`)
              }
            />
          ))}
        </Stack>
      </Checkbox.Group>
      <TextInput
        required
        label={t('keys.field.broughtBy')}
        maxLength={40}
        {...form.getInputProps('broughtBy')}
      />
      <TextInput label={t('keys.field.note')} maxLength={300} {...form.getInputProps('note')} />
    </FormDialog>
  )
}
