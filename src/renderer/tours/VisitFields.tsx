import { NumberInput, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import { TourKind } from '../../shared/tours/schema'
import { useWords } from '../i18n/useWords'
import { ChoiceField } from '../ui/ChoiceField'
import { InstantInput } from '../ui/InstantInput'
import { MoneyInput } from '../ui/MoneyInput'
import { FormRows, RowText } from './FormRows'
import type { PlanForm } from './planForm'

const TWO_HOURS = 7_200_000

export const VisitFields = ({ form }: { readonly form: PlanForm }) => {
  const { t } = useWords()
  const startsAt = (startAt: string | null): void => {
    form.setFieldValue('startAt', startAt)
    if (startAt && (!form.values.endAt || form.values.endAt <= startAt))
      form.setFieldValue('endAt', new Date(Date.parse(startAt) + TWO_HOURS).toISOString())
  }
  return (
    <Stack gap={12}>
      <ChoiceField
        label={t('tours.field.kind')}
        options={TourKind.options.map((value) => ({ value, label: t(`tours.kind.${value}`) }))}
        value={form.values.kind}
        onChange={(kind) => form.setFieldValue('kind', kind)}
      />
      <SimpleGrid cols={2} spacing={12}>
        <TextInput
          required
          data-autofocus
          label={t('tours.field.visitors')}
          maxLength={80}
          {...form.getInputProps('visitors')}
        />
        <NumberInput
          required
          label={t('tours.field.headcount')}
          min={1}
          max={5000}
          allowDecimal={false}
          {...form.getInputProps('headcount')}
        />
        <InstantInput
          required
          label={t('tours.field.startAt')}
          value={form.values.startAt}
          onChange={startsAt}
          error={form.errors.startAt}
        />
        <InstantInput
          required
          label={t('tours.field.endAt')}
          value={form.values.endAt}
          onChange={(endAt) => form.setFieldValue('endAt', endAt)}
          error={form.errors.endAt}
        />
        <TextInput
          required
          label={t('tours.field.partyA')}
          maxLength={60}
          {...form.getInputProps('partyA.name')}
        />
        <TextInput
          required
          label={t('tours.field.partyAPhone')}
          maxLength={30}
          {...form.getInputProps('partyA.phone')}
        />
        <MoneyInput
          label={t('tours.field.budget')}
          value={form.values.budgetFen}
          onChange={(fen) => form.setFieldValue('budgetFen', fen)}
        />
        <TextInput label={t('tours.field.note')} maxLength={300} {...form.getInputProps('note')} />
      </SimpleGrid>
      <Text size="sm" fw={600}>
        {t('tours.field.guests')}
      </Text>
      <FormRows
        form={form}
        list="guests"
        blank={{ name: '', title: '' }}
        addLabel={t('tours.plan.addGuest')}
        row={(place) => (
          <>
            <RowText
              form={form}
              path={`guests.${place}.name`}
              label={t('tours.field.guestName')}
              max={60}
              flex={1}
            />
            <RowText
              form={form}
              path={`guests.${place}.title`}
              label={t('tours.field.guestTitle')}
              max={60}
              flex={2}
            />
          </>
        )}
      />
    </Stack>
  )
}
