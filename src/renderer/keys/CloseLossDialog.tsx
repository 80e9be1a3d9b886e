import { Checkbox, Group, NumberInput, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useEffect } from 'react'
import type { LossRow } from '../../shared/keys/lossContract'
import { CostBearer } from '../../shared/keys/lossSchema'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { ChoiceField } from '../ui/ChoiceField'
import { FormDialog } from '../ui/FormDialog'
import { MoneyInput } from '../ui/MoneyInput'
import { notifyDone } from '../ui/notify'
import { CostBillFields } from './CostBillFields'
import { SlotField } from './SlotField'

const REMEDIES = ['lockChanged', 'coreChanged', 'recut', 'writtenOff'] as const
type Remedy = (typeof REMEDIES)[number]

interface Props {
  readonly row: LossRow | null
  readonly onClose: () => void
}

/** `3-2-1102-D1` → `3-2-1102-D2`: the next number of the same door. */
const nextCode = (code: string): string =>
  /\d+$/.test(code) ? code.replace(/\d+$/, (n) => String(Number(n) + 1)) : `${code}-2`

const blank = (row: LossRow | null) => ({
  remedy: 'lockChanged' as Remedy,
  newCode: row ? nextCode(row.loss.keyCode) : '',
  newPieces: row?.loss.pieces ?? 1,
  newSlot: row?.slot ?? '',
  alsoKeyIds: (row?.sameDoor ?? []).filter((key) => key.status !== 'loaned').map((key) => String(key.id)),
  costFen: 0 as number | null,
  bearer: 'none' as CostBearer,
  bill: null as { unitId: string; tariffId: string; quantity: number } | null,
  note: '',
})

/** domain.md §1.1 G: the lock is changed, the new key gets a new code, the cost is charged, the borrower is free again. */
export const CloseLossDialog = ({ row, onClose }: Props) => {
  const { t } = useWords()
  const close = useCommand('keys.closeLoss')
  const form = useForm({ initialValues: blank(row) })
  // biome-ignore lint/correctness/useExhaustiveDependencies: each loss starts its own form
  useEffect(() => {
    if (!row) return
    close.clear()
    form.setInitialValues(blank(row))
    form.reset()
  }, [row?.loss.id])
  if (!row) return null
  const { values } = form
  const replaces = values.remedy !== 'writtenOff'
  const submit = async (): Promise<void> => {
    const reply = await close.run({
      ...values,
      lossId: row.loss.id,
      alsoKeyIds: values.remedy === 'lockChanged' || values.remedy === 'coreChanged' ? values.alsoKeyIds : [],
      costFen: values.costFen ?? 0,
    })
    if (!reply?.ok) return
    onClose()
    notifyDone(t('keys.loss.done', { no: reply.value.no }))
  }
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t('keys.loss.title', { no: row.loss.no, code: row.loss.keyCode })}
      onSubmit={submit}
      busy={close.busy}
      problem={close.problem}
      submitLabel={t('keys.loss.close')}
      dirty={form.isDirty()}
      size="lg"
    >
      <Text size="sm" c="dimmed">
        {t('keys.loss.hint')}
      </Text>
      <ChoiceField
        label={t('keys.field.remedy')}
        options={REMEDIES.map((value) => ({ value, label: t(`keys.remedy.${value}`) }))}
        value={values.remedy}
        onChange={(remedy) => form.setFieldValue('remedy', remedy)}
      />
      {replaces && (
        <Group grow align="flex-start">
          <TextInput
            required
            label={t('keys.field.newCode')}
            maxLength={30}
            {...form.getInputProps('newCode')}
          />
          <NumberInput
            label={t('keys.field.pieces')}
            min={1}
            max={50}
            allowDecimal={false}
            {...form.getInputProps('newPieces')}
          />
          <SlotField
            label={t('keys.field.slot')}
            value={values.newSlot}
            onChange={(slot) => form.setFieldValue('newSlot', slot)}
          />
        </Group>
      )}
      {replaces && values.remedy !== 'recut' && row.sameDoor.length > 0 && (
        <Checkbox.Group
          label={t('keys.loss.sameDoor')}
          description={t('keys.loss.sameDoorHint')}
          {...form.getInputProps('alsoKeyIds')}
        >
          <Group gap={16} mt={6}>
            {row.sameDoor.map((key) => (
              <Checkbox
                key={key.id}
                value={key.id}
                label={`${key.code} · ${t(`keys.status.${key.status}`)}`}
              />
            ))}
          </Group>
        </Checkbox.Group>
      )}
      <Group grow align="flex-start">
        <MoneyInput
          label={t('keys.field.cost')}
          value={values.costFen}
          onChange={(costFen) => form.setFieldValue('costFen', costFen)}
        />
        <ChoiceField
          label={t('keys.field.bearer')}
          options={CostBearer.options.map((value) => ({ value, label: t(`keys.bearer.${value}`) }))}
          value={values.bearer}
          onChange={(bearer) => form.setFieldValue('bearer', bearer)}
        />
      </Group>
      {(values.bearer === 'owner' || values.bearer === 'borrower') && (
        <CostBillFields
          unitId={row.unitId}
          value={values.bill}
          onChange={(bill, costFen) =>
            form.setValues({ bill, ...(costFen === undefined ? {} : { costFen }) })
          }
        />
      )}
      <TextInput label={t('keys.field.note')} maxLength={300} {...form.getInputProps('note')} />
    </FormDialog>
  )
}
