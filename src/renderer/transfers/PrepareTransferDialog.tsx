import { Checkbox, Divider, Group, NumberInput, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { dayOf } from '../../shared/day'
import type { UnitId } from '../../shared/id'
import { DebtChoice, DepositChoice, PrepaidChoice, ProofKind } from '../../shared/transfers/schema'
import { UnitPicker } from '../estate/UnitPicker'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { useQuery } from '../ipc/useQuery'
import { NOBODY, type Owner, OwnersFields, ownerInputs, SharesSum } from '../people/OwnersFields'
import { ChoiceField } from '../ui/ChoiceField'
import { DayInput } from '../ui/DayInput'
import { FormDialog } from '../ui/FormDialog'
import { notifyDone } from '../ui/notify'

const blank = (today: string, unitId: string | null) => ({
  unitId: unitId as UnitId | null,
  owners: [NOBODY] as readonly Owner[],
  transferOn: today as string | null,
  proofKind: 'certificate' as ProofKind,
  proofNo: '',
  debts: 'settled' as DebtChoice,
  prepaid: 'handOver' as PrepaidChoice,
  deposits: 'handOver' as DepositChoice,
  keys: 0,
  cards: 0,
  endVehicles: true,
  endHousehold: true,
  note: '',
})

interface Props {
  readonly unitId: string | null
  readonly onClose: () => void
  readonly onDone: (transferId: string) => void
}

/** 过户准备: who, from when, what proves it, and what becomes of debts, prepayments, deposits, keys, vehicles. */
export const PrepareTransferDialog = ({ unitId, onClose, onDone }: Props) => {
  const { t, money } = useWords()
  const prepare = useCommand('transfers.prepare')
  const form = useForm({ initialValues: blank(dayOf(new Date().toISOString()), unitId) })
  const { values } = form
  const { transferOn } = values
  const file = useQuery('estate.unit', values.unitId ? { unitId: values.unitId } : null)
  const now = useQuery(
    'transfers.money',
    values.unitId && transferOn ? { unitId: values.unitId, transferOn } : null,
  ).data
  const ready =
    values.unitId !== null && transferOn !== null && values.owners.every(({ name }) => name.trim() !== '')
  const submit = async (): Promise<void> => {
    const { owners, ...facts } = values
    if (!facts.unitId || !transferOn) return
    const reply = await prepare.run({ ...facts, unitId: facts.unitId, transferOn, next: ownerInputs(owners) })
    if (!reply?.ok) return
    onClose()
    notifyDone(t('transfers.prepare.done', { no: reply.value.no }))
    onDone(reply.value.id)
  }
  const amount = (fen: number | undefined): string => (fen === undefined ? '' : money(fen))
  return (
    <FormDialog
      opened
      size="lg"
      onClose={onClose}
      title={t('transfers.prepare.title')}
      onSubmit={submit}
      busy={prepare.busy}
      problem={prepare.problem}
      submitLabel={t('transfers.prepare.submit')}
      disabled={!ready}
      dirty={form.isDirty()}
      footer={<SharesSum owners={values.owners} />}
    >
      <Group grow align="flex-start">
        <UnitPicker
          required
          autoFocus
          label={t('transfers.field.unit')}
          value={values.unitId}
          onChange={(next) => form.setFieldValue('unitId', next)}
        />
        <DayInput
          required
          label={t('transfers.field.transferOn')}
          value={transferOn}
          onChange={(day) => form.setFieldValue('transferOn', day)}
        />
      </Group>
      {file.data && (
        <Text size="sm">
          {t('transfers.formerNow', { names: file.data.owners || t('transfers.nobody') })}
        </Text>
      )}
      <Text size="sm" fw={600}>
        {t('transfers.field.next')}
      </Text>
      <OwnersFields owners={values.owners} onChange={(owners) => form.setFieldValue('owners', owners)} />
      <Group align="flex-start" wrap="nowrap">
        <ChoiceField
          label={t('transfers.field.proofKind')}
          options={ProofKind.options.map((value) => ({ value, label: t(`transfers.proof.${value}`) }))}
          value={values.proofKind}
          onChange={(kind) => form.setFieldValue('proofKind', kind)}
        />
        <TextInput
          flex={1}
          label={t('transfers.field.proofNo')}
          maxLength={60}
          {...form.getInputProps('proofNo')}
        />
      </Group>
      <Divider />
      <ChoiceField
        label={t('transfers.debtsNow', { amount: amount(now?.openFen) })}
        options={DebtChoice.options.map((value) => ({ value, label: t(`transfers.debts.${value}`) }))}
        value={values.debts}
        onChange={(debts) => form.setFieldValue('debts', debts)}
      />
      <Group grow align="flex-start">
        <ChoiceField
          label={t('transfers.prepaidNow', { amount: amount(now?.prepaidFen) })}
          options={PrepaidChoice.options.map((value) => ({ value, label: t(`transfers.prepaid.${value}`) }))}
          value={values.prepaid}
          onChange={(prepaid) => form.setFieldValue('prepaid', prepaid)}
        />
        <ChoiceField
          label={t('transfers.depositsNow', { amount: amount(now?.depositsFen) })}
          options={DepositChoice.options.map((value) => ({ value, label: t(`transfers.deposits.${value}`) }))}
          value={values.deposits}
          onChange={(deposits) => form.setFieldValue('deposits', deposits)}
        />
      </Group>
      <Group grow align="flex-start">
        <NumberInput
          label={t('transfers.field.keys')}
          min={0}
          max={99}
          allowDecimal={false}
          {...form.getInputProps('keys')}
        />
        <NumberInput
          label={t('transfers.field.cards')}
          min={0}
          max={99}
          allowDecimal={false}
          {...form.getInputProps('cards')}
        />
        <TextInput label={t('transfers.field.note')} maxLength={300} {...form.getInputProps('note')} />
      </Group>
      <Group gap={24}>
        <Checkbox
          label={t('transfers.field.endVehicles')}
          {...form.getInputProps('endVehicles', { type: 'checkbox' })}
        />
        <Checkbox
          label={t('transfers.field.endHousehold')}
          {...form.getInputProps('endHousehold', { type: 'checkbox' })}
        />
      </Group>
    </FormDialog>
  )
}
