import { Checkbox, Group, NumberInput, Select, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core'
import { TableLayout } from '../../shared/tours/schema'
import { useWords } from '../i18n/useWords'
import type { PlanForm } from './planForm'

export const VenueFields = ({ form }: { readonly form: PlanForm }) => {
  const { t } = useWords()
  return (
    <Stack gap={12}>
      <SimpleGrid cols={2} spacing={12}>
        <TextInput required label={t('tours.field.venue')} maxLength={80} {...form.getInputProps('venue')} />
        <Group grow align="flex-start">
          <Select
            label={t('tours.field.tables')}
            allowDeselect={false}
            data={TableLayout.options.map((value) => ({ value, label: t(`tours.tables.${value}`) }))}
            {...form.getInputProps('layout.tables')}
          />
          <NumberInput
            label={t('tours.field.seats')}
            min={0}
            max={5000}
            allowDecimal={false}
            {...form.getInputProps('layout.seats')}
          />
        </Group>
        <TextInput label={t('tours.field.banner')} maxLength={300} {...form.getInputProps('layout.banner')} />
        <TextInput label={t('tours.field.plants')} maxLength={300} {...form.getInputProps('layout.plants')} />
        <Textarea
          label={t('tours.field.nameCards')}
          description={t('tours.plan.nameCardsHint')}
          autosize
          minRows={1}
          maxLength={2000}
          {...form.getInputProps('layout.nameCards')}
        />
        <TextInput
          label={t('tours.field.supplies')}
          description={t('tours.plan.suppliesHint')}
          maxLength={300}
          {...form.getInputProps('supplies')}
        />
        <Group grow align="flex-start">
          <NumberInput
            label={t('tours.field.microphones')}
            min={0}
            max={200}
            allowDecimal={false}
            {...form.getInputProps('av.microphones')}
          />
          <NumberInput
            label={t('tours.field.temperature')}
            min={10}
            max={35}
            allowDecimal={false}
            value={form.values.av.temperature ?? ''}
            onChange={(value) =>
              form.setFieldValue('av.temperature', typeof value === 'number' ? value : null)
            }
          />
        </Group>
        <TextInput label={t('tours.field.lights')} maxLength={300} {...form.getInputProps('av.lights')} />
      </SimpleGrid>
      <Group gap={24}>
        <Checkbox
          label={t('tours.field.recording')}
          {...form.getInputProps('av.recording', { type: 'checkbox' })}
        />
        <Checkbox
          label={t('tours.field.projector')}
          {...form.getInputProps('av.projector', { type: 'checkbox' })}
        />
        <Checkbox
          label={t('tours.field.videoConference')}
          {...form.getInputProps('av.videoConference', { type: 'checkbox' })}
        />
      </Group>
    </Stack>
  )
}
