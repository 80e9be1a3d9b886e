import { Checkbox, Divider, Group, NumberInput, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useEffect } from 'react'
import { addDays, addMonths, dayOf } from '../../shared/day'
import type { Id, PersonId, UnitId } from '../../shared/id'
import { UnitPicker } from '../estate/UnitPicker'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { useQuery } from '../ipc/useQuery'
import { BLANK_PERSON, NewPersonFields, personInputOf } from '../people/NewPersonFields'
import { ChoiceField } from '../ui/ChoiceField'
import { DayInput } from '../ui/DayInput'
import { FormDialog } from '../ui/FormDialog'
import { MoneyInput } from '../ui/MoneyInput'
import { notifyDone } from '../ui/notify'
import { ConsentFields, type ConsentTyped } from './ConsentFields'

const NEW = 'new'

const blank = (today: string, unitId: string | null) => ({
  unitId: unitId as UnitId | null,
  personId: NEW as string,
  person: BLANK_PERSON,
  leaseNo: '',
  fromOn: today as string | null,
  toOn: addDays(addMonths(today, 12), -1) as string | null,
  residents: 1,
  tenantPays: [] as string[],
  leaseDepositFen: null as number | null,
  hasConsent: false,
  consent: { who: '', how: 'written', givenOn: today, scope: [] } as ConsentTyped,
  note: '',
})

interface Props {
  readonly opened: boolean
  readonly unitId: string | null
  readonly onClose: () => void
  readonly onDone: (tenancyId: string) => void
}

/** 租户登记: the lease, who pays which item, and the owner's consent with its scope. */
export const RegisterTenancyDialog = ({ opened, unitId, onClose, onDone }: Props) => {
  const { t, language } = useWords()
  const register = useCommand('tenancies.register')
  const form = useForm({ initialValues: blank(dayOf(new Date().toISOString()), unitId) })
  const { values } = form
  // biome-ignore lint/correctness/useExhaustiveDependencies: an empty form each time it opens
  useEffect(() => {
    if (!opened) return
    register.clear()
    form.setInitialValues(blank(dayOf(new Date().toISOString()), unitId))
    form.reset()
  }, [opened])
  const chosen = values.unitId ? { unitId: values.unitId } : null
  const file = useQuery('estate.unit', chosen)
  const items = useQuery('tenancies.items', chosen)
  const known = (file.data?.people ?? []).filter(({ tie, current }) => current && tie.role === 'tenant')
  const submit = async (): Promise<void> => {
    const { hasConsent, consent, person, personId, tenantPays, ...lease } = values
    if (!lease.unitId) return form.setFieldError('unitId', t('tenancies.chooseUnit'))
    if (!lease.fromOn || !lease.toOn) return form.setFieldError('toOn', t('tenancies.daysNeeded'))
    const { givenOn } = consent
    if (hasConsent && !givenOn) return form.setFieldError('consent', t('tenancies.daysNeeded'))
    const reply = await register.run({
      ...lease,
      unitId: lease.unitId,
      fromOn: lease.fromOn,
      toOn: lease.toOn,
      personId: personId === NEW ? null : (personId as PersonId),
      person: personId === NEW ? personInputOf(person) : null,
      tenantPays: tenantPays as Id<'tariff'>[],
      consent: hasConsent && givenOn ? { ...consent, givenOn } : null,
    })
    if (!reply?.ok) return
    onClose()
    notifyDone(t('tenancies.register.done', { no: reply.value.no, name: reply.value.tenantName }))
    onDone(reply.value.id)
  }
  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      size="lg"
      title={t('tenancies.register.title')}
      onSubmit={submit}
      busy={register.busy}
      problem={register.problem}
      submitLabel={t('tenancies.register.submit')}
      dirty={form.isDirty()}
    >
      <UnitPicker
        required
        autoFocus
        label={t('tenancies.field.unit')}
        value={values.unitId}
        error={form.errors.unitId as string | undefined}
        onChange={(next) => {
          form.setFieldValue('unitId', next)
          form.setFieldValue('personId', NEW)
        }}
      />
      {known.length > 0 && (
        <ChoiceField
          label={t('tenancies.field.tenant')}
          options={[
            ...known.map(({ personId, name }) => ({ value: personId as string, label: name })),
            { value: NEW, label: t('tenancies.newTenant') },
          ]}
          value={values.personId}
          onChange={(personId) => form.setFieldValue('personId', personId)}
        />
      )}
      {values.personId === NEW && (
        <NewPersonFields value={values.person} onChange={(person) => form.setFieldValue('person', person)} />
      )}
      <Divider />
      <Group grow align="flex-start">
        <DayInput
          required
          label={t('tenancies.field.fromOn')}
          value={values.fromOn}
          onChange={(day) => form.setFieldValue('fromOn', day)}
        />
        <DayInput
          required
          label={t('tenancies.field.toOn')}
          value={values.toOn}
          error={form.errors.toOn as string | undefined}
          onChange={(day) => form.setFieldValue('toOn', day)}
        />
        <TextInput label={t('tenancies.field.leaseNo')} maxLength={60} {...form.getInputProps('leaseNo')} />
      </Group>
      <Group grow align="flex-start">
        <NumberInput
          required
          label={t('tenancies.field.residents')}
          min={1}
          max={200}
          allowDecimal={false}
          {...form.getInputProps('residents')}
        />
        <MoneyInput
          label={t('tenancies.field.leaseDeposit')}
          description={t('tenancies.leaseDepositHint')}
          value={values.leaseDepositFen}
          onChange={(fen) => form.setFieldValue('leaseDepositFen', fen)}
        />
      </Group>
      {items.data && items.data.length > 0 && (
        <Checkbox.Group
          label={t('tenancies.field.tenantPays')}
          description={t('tenancies.tenantPaysHint')}
          {...form.getInputProps('tenantPays')}
        >
          <Group gap={16} mt={4}>
            {items.data.map((item) => (
              <Checkbox
                key={item.id}
                value={item.id}
                label={language === 'en' && item.nameEn !== '' ? item.nameEn : item.name}
              />
            ))}
          </Group>
        </Checkbox.Group>
      )}
      <Divider />
      <Checkbox
        label={t('tenancies.consentGiven')}
        {...form.getInputProps('hasConsent', { type: 'checkbox' })}
      />
      {values.hasConsent && (
        <ConsentFields
          value={values.consent}
          onChange={(consent) => form.setFieldValue('consent', consent)}
        />
      )}
      <TextInput label={t('tenancies.field.note')} maxLength={300} {...form.getInputProps('note')} />
    </FormDialog>
  )
}
