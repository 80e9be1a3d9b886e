import { Alert, Button, Checkbox, Group, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import type { RouteInput } from '../../shared/contract'
import type { KeyFile } from '../../shared/keys/contract'
import { LIFTED_BY_CONSENT } from '../../shared/keys/rules'
import { BorrowerType, type KeyLoan, LoanPurpose, type OwnerConsent } from '../../shared/keys/schema'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { useQuery } from '../ipc/useQuery'
import { usePrint } from '../printing/usePrint'
import { ChoiceField } from '../ui/ChoiceField'
import { FormDialog } from '../ui/FormDialog'
import { InstantInput } from '../ui/InstantInput'
import { notifyDone } from '../ui/notify'
import { AskLoanDialog } from './AskLoanDialog'
import { BorrowerField } from './BorrowerField'

interface Values {
  borrowerType: BorrowerType
  borrowerName: string
  borrowerOrg: string
  phone: string
  purpose: LoanPurpose
  purposeNote: string
  dueAt: string | null
  consentWho: string
  consentHow: OwnerConsent['how']
  print: boolean
}

const BLANK: Values = {
  borrowerType: 'staff',
  borrowerName: '',
  borrowerOrg: '',
  phone: '',
  purpose: 'repair',
  purposeNote: '',
  dueAt: null,
  consentWho: '',
  consentHow: 'phone',
  print: true,
}

const loanInput = (keyId: string, values: Values): RouteInput<'keys.lend'> => {
  const { consentWho, consentHow, print: _print, dueAt, ...facts } = values
  const who = consentWho.trim()
  return {
    ...facts,
    keyId,
    dueAt: dueAt ?? '',
    ownerConsent: who ? { who, how: consentHow, at: new Date().toISOString() } : null,
  }
}

interface Props {
  readonly keyId: string | null
  readonly onClose: () => void
  readonly onDone?: (loan: KeyLoan) => void
}

/** domain.md §1.3: the standing instruction is read first, then who, why and until when. */
export const LendKeyDialog = ({ keyId, onClose, onDone }: Props) => {
  const { t } = useWords()
  const file = useQuery('keys.file', keyId ? { keyId } : null)
  const lend = useCommand('keys.lend')
  const print = usePrint()
  const form = useForm<Values>({ initialValues: BLANK })
  const [asking, setAsking] = useState(false)
  const usual = file.data?.usualDueAt

  // biome-ignore lint/correctness/useExhaustiveDependencies: a newly opened key starts a new form
  useEffect(() => {
    if (!keyId) return
    lend.clear()
    setAsking(false)
    form.setInitialValues({ ...BLANK, dueAt: usual ?? null })
    form.reset()
  }, [keyId, usual])

  if (!keyId || !file.data) return null
  const { key } = file.data
  const input = loanInput(key.id, form.values)
  const submit = async (): Promise<void> => {
    const reply = await lend.run(input)
    if (!reply?.ok) return
    onClose()
    onDone?.(reply.value)
    notifyDone(t('keys.lend.done', { code: reply.value.keyCode, borrower: reply.value.borrowerName }))
    if (form.values.print) print({ kind: 'keyLoanSlip', id: reply.value.id })
  }

  if (asking)
    return <AskLoanDialog code={key.code} loan={input} onClose={() => setAsking(false)} onAsked={onClose} />
  const lifted = lend.problem !== undefined && LIFTED_BY_CONSENT.includes(lend.problem.code)
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t('keys.lend.title', { code: key.code, place: file.data.place })}
      onSubmit={submit}
      busy={lend.busy}
      problem={lend.problem}
      submitLabel={t('keys.lend.submit')}
      dirty={form.isDirty()}
      footer={
        lifted ? (
          <Button variant="light" onClick={() => setAsking(true)}>
            {t('keys.lend.ask')}
          </Button>
        ) : (
          <Checkbox label={t('keys.lend.printSlip')} {...form.getInputProps('print', { type: 'checkbox' })} />
        )
      }
    >
      <Instruction file={file.data} />
      <BorrowerField
        value={form.values.borrowerName}
        onChange={(borrowerName) => form.setFieldValue('borrowerName', borrowerName)}
        onKnown={({ name, org, phone, type }) =>
          form.setValues({ borrowerName: name, borrowerOrg: org, phone, borrowerType: type })
        }
      />
      <Group grow align="flex-start">
        <TextInput
          label={t('keys.field.borrowerOrg')}
          maxLength={60}
          {...form.getInputProps('borrowerOrg')}
        />
        <TextInput label={t('keys.field.phone')} maxLength={30} {...form.getInputProps('phone')} />
      </Group>
      <ChoiceField
        label={t('keys.field.borrowerType')}
        options={BorrowerType.options.map((value) => ({ value, label: t(`keys.borrowerType.${value}`) }))}
        value={form.values.borrowerType}
        onChange={(value) => form.setFieldValue('borrowerType', value)}
      />
      <ChoiceField
        label={t('keys.field.purpose')}
        options={LoanPurpose.options.map((value) => ({ value, label: t(`keys.purpose.${value}`) }))}
        value={form.values.purpose}
        onChange={(value) => form.setFieldValue('purpose', value)}
      />
      <Group grow align="flex-start">
        <TextInput
          label={t('keys.field.purposeNote')}
          maxLength={200}
          {...form.getInputProps('purposeNote')}
        />
        <InstantInput
          label={t('keys.field.dueAt')}
          value={form.values.dueAt}
          onChange={(dueAt) => form.setFieldValue('dueAt', dueAt)}
        />
      </Group>
      {key.custody && (
        <Group grow align="flex-start">
          <TextInput
            required
            label={t('keys.field.consentWho')}
            description={t('keys.lend.consentHint')}
            maxLength={40}
            {...form.getInputProps('consentWho')}
          />
          <ChoiceField
            label={t('keys.field.consentHow')}
            options={(['phone', 'inPerson', 'written'] as const).map((value) => ({
              value,
              label: t(`keys.consent.${value}`),
            }))}
            value={form.values.consentHow}
            onChange={(value) => form.setFieldValue('consentHow', value)}
          />
        </Group>
      )}
    </FormDialog>
  )
}

const Instruction = ({ file }: { readonly file: KeyFile }) => {
  const { t } = useWords()
  if (file.standingInstruction === '') return null
  return (
    <Alert color="orange" icon={<IconAlertTriangle />} title={t('keys.lend.instruction')}>
      {file.standingInstruction}
    </Alert>
  )
}
