import { Checkbox, NumberInput, SimpleGrid, Stack, TextInput } from '@mantine/core'
import { useWords } from '../i18n/useWords'
import type { PlanForm } from './planForm'

export const ArrivalFields = ({ form }: { readonly form: PlanForm }) => {
  const { t } = useWords()
  return (
    <Stack gap={12}>
      <SimpleGrid cols={2} spacing={12}>
        <NumberInput
          label={t('tours.field.vehicleCount')}
          min={0}
          max={500}
          allowDecimal={false}
          {...form.getInputProps('vehicles.count')}
        />
        <TextInput
          label={t('tours.field.vehicleKinds')}
          maxLength={300}
          {...form.getInputProps('vehicles.kinds')}
        />
        <TextInput
          label={t('tours.field.plates')}
          maxLength={300}
          {...form.getInputProps('vehicles.plates')}
        />
        <TextInput
          label={t('tours.field.parking')}
          maxLength={60}
          {...form.getInputProps('vehicles.parking')}
        />
      </SimpleGrid>
      <Checkbox
        label={t('tours.field.trafficPolice')}
        description={t('tours.plan.trafficPoliceHint')}
        {...form.getInputProps('vehicles.needTrafficPolice', { type: 'checkbox' })}
      />
      <SimpleGrid cols={2} spacing={12}>
        <TextInput
          label={t('tours.field.partyAReply')}
          maxLength={300}
          {...form.getInputProps('vehicles.partyAReply')}
        />
        <TextInput label={t('tours.field.lift')} maxLength={300} {...form.getInputProps('lift')} />
        <TextInput label={t('tours.field.security')} maxLength={300} {...form.getInputProps('security')} />
      </SimpleGrid>
    </Stack>
  )
}
