import { Checkbox, Group, NumberInput, Select, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useEffect } from 'react'
import type { KeyInput } from '../../shared/keys/contract'
import { type Key, KeyClass } from '../../shared/keys/schema'
import { UnitPicker } from '../estate/UnitPicker'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { ChoiceField } from '../ui/ChoiceField'
import { FormDialog } from '../ui/FormDialog'
import { notifyDone } from '../ui/notify'
import { SlotField } from './SlotField'

const BLANK: KeyInput = {
  code: '',
  unitId: null,
  location: '',
  keyClass: 'entry',
  pieces: 1,
  slot: '',
  setType: null,
  spare: false,
  lendable: true,
  custody: false,
  remark: '',
}

const factsOf = (key: Key): KeyInput => {
  const {
    code,
    unitId,
    location,
    buildingId,
    keyClass,
    pieces,
    slot,
    setType,
    spare,
    lendable,
    custody,
    remark,
  } = key
  const facts = { code, unitId, location, keyClass, pieces, slot, setType, spare, lendable, custody, remark }
  return buildingId ? { ...facts, buildingId } : facts
}

interface Props {
  readonly opened: boolean
  /** Given: changes this key. Absent: registers a new one. */
  readonly changing?: Key
  /** The hook it is to hang on. */
  readonly slot?: string
  readonly onClose: () => void
  readonly onDone?: (keyId: string) => void
}

export const KeyFormDialog = ({ opened, changing, slot, onClose, onDone }: Props) => {
  const { t } = useWords()
  const register = useCommand('keys.register')
  const change = useCommand('keys.change')
  const act = changing ? change : register
  const form = useForm<KeyInput>({ initialValues: BLANK })

  // biome-ignore lint/correctness/useExhaustiveDependencies: the form starts anew each time it opens
  useEffect(() => {
    if (!opened) return
    act.clear()
    form.setInitialValues(changing ? factsOf(changing) : { ...BLANK, slot: slot ?? '' })
    form.reset()
  }, [opened])

  const submit = async (): Promise<void> => {
    const reply = await (changing
      ? change.run({ ...form.values, keyId: changing.id })
      : register.run(form.values))
    if (!reply?.ok) return
    onClose()
    notifyDone(t('keys.register.done', { code: reply.value.code }))
    onDone?.(reply.value.id)
  }
  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      title={changing ? t('keys.change.title', { code: changing.code }) : t('keys.register.title')}
      onSubmit={submit}
      busy={act.busy}
      problem={act.problem}
      submitLabel={changing ? t('keys.change.submit') : t('keys.register.submit')}
      dirty={form.isDirty()}
    >
      <Group grow align="flex-start">
        <TextInput
          required
          data-autofocus
          label={t('keys.field.code')}
          description={t('keys.register.codeHint')}
          maxLength={30}
          {...form.getInputProps('code')}
        />
        <SlotField
          required
          label={t('keys.field.slot')}
          value={form.values.slot}
          onChange={(next) => form.setFieldValue('slot', next)}
        />
      </Group>
      <Group grow align="flex-start">
        <UnitPicker
          label={t('keys.field.unit')}
          value={form.values.unitId}
          onChange={(unitId) => form.setFieldValue('unitId', unitId)}
        />
        <TextInput label={t('keys.field.location')} maxLength={80} {...form.getInputProps('location')} />
      </Group>
      <Group grow align="flex-start">
        <Select
          label={t('keys.field.keyClass')}
          allowDeselect={false}
          data={KeyClass.options.map((value) => ({ value, label: t(`keys.class.${value}`) }))}
          {...form.getInputProps('keyClass')}
        />
        <NumberInput
          label={t('keys.field.pieces')}
          min={1}
          max={50}
          allowDecimal={false}
          {...form.getInputProps('pieces')}
        />
      </Group>
      <ChoiceField
        label={t('keys.field.setType')}
        options={[
          { value: '', label: t('keys.set.none') },
          { value: 'A', label: t('keys.set.A') },
          { value: 'B', label: t('keys.set.B') },
        ]}
        value={form.values.setType ?? ''}
        onChange={(value) => form.setFieldValue('setType', value === 'A' || value === 'B' ? value : null)}
      />
      <Group gap={24}>
        <Checkbox
          label={t('keys.field.lendable')}
          {...form.getInputProps('lendable', { type: 'checkbox' })}
        />
        {!changing && (
          <Checkbox
            label={t('keys.field.custody')}
            {...form.getInputProps('custody', { type: 'checkbox' })}
          />
        )}
        <Checkbox label={t('keys.field.spare')} {...form.getInputProps('spare', { type: 'checkbox' })} />
      </Group>
      <TextInput label={t('keys.field.remark')} maxLength={200} {...form.getInputProps('remark')} />
    </FormDialog>
  )
}
