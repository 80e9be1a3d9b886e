import { Group, Select, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { DefectCategory } from '../../shared/defects/warranty'
import { type GridItem, ItemGroup } from '../../shared/inspections/schema'
import { useWords } from '../i18n/useWords'
import type { GridFacts } from './gridForm'
import { PartDialog } from './PartDialog'

interface Props {
  readonly item: GridItem
  readonly facts: GridFacts
  readonly onChange: (facts: GridFacts) => void
  readonly onClose: () => void
}

/** What is looked at, what is good, and of which category a defect is. Kept with the grid, not by itself. */
export const ItemDialog = ({ item, facts, onChange, onClose }: Props) => {
  const { t } = useWords()
  const form = useForm<GridItem>({ initialValues: item })
  const known = facts.items.some(({ code }) => code === item.code)
  const others = facts.items.filter(({ code }) => code !== item.code)
  const keep = (): void => {
    const values = { ...form.values, name: form.values.name.trim() }
    onChange({
      ...facts,
      items: known
        ? facts.items.map((each) => (each.code === item.code ? values : each))
        : [...facts.items, values],
    })
  }
  return (
    <PartDialog
      title={known ? t('inspections.changeItem', { name: item.name }) : t('inspections.addItem')}
      ready={form.values.name.trim() !== ''}
      dirty={form.isDirty()}
      onKeep={keep}
      onTakeOut={known && others.length > 0 ? () => onChange({ ...facts, items: others }) : null}
      onClose={onClose}
    >
      <Group grow align="flex-start">
        <TextInput
          required
          label={t('inspections.field.item')}
          maxLength={30}
          {...form.getInputProps('name')}
        />
        <TextInput label={t('inspections.field.nameEn')} maxLength={40} {...form.getInputProps('nameEn')} />
      </Group>
      <TextInput
        label={t('inspections.field.standard')}
        maxLength={100}
        {...form.getInputProps('standard')}
      />
      <TextInput
        label={t('inspections.field.standardEn')}
        maxLength={160}
        {...form.getInputProps('standardEn')}
      />
      <Group grow align="flex-start">
        <Select
          label={t('inspections.field.group')}
          allowDeselect={false}
          data={ItemGroup.options.map((value) => ({ value, label: t(`inspections.group.${value}`) }))}
          {...form.getInputProps('group')}
        />
        <Select
          label={t('defects.field.category')}
          allowDeselect={false}
          data={DefectCategory.options.map((value) => ({ value, label: t(`defects.category.${value}`) }))}
          {...form.getInputProps('category')}
        />
      </Group>
    </PartDialog>
  )
}
