import { Group, NumberInput, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useEffect } from 'react'
import type { Tariff } from '../../shared/fees/schema'
import { hasPrice } from '../../shared/fees/scope'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { useQuery } from '../ipc/useQuery'
import { FormDialog } from '../ui/FormDialog'
import { notifyDone } from '../ui/notify'
import { FirstFields, ScopeFields } from './TariffFields'
import { startOf, tiersOf } from './tariffForm'

interface Props {
  readonly opened: boolean
  readonly changing?: Tariff
  readonly onClose: () => void
}

/** A new item with its first price, or what may still be changed of one: never its kind, formula or site. */
export const TariffFormDialog = ({ opened, changing, onClose }: Props) => {
  const { t } = useWords()
  const add = useCommand('fees.addTariff')
  const change = useCommand('fees.changeTariff')
  const act = changing ? change : add
  const tree = useQuery('estate.tree', opened ? {} : null)
  const form = useForm({ initialValues: startOf(changing) })
  const { values } = form
  const billed = values.formula !== 'each'
  const sites = tree.data ?? []
  const siteId = values.siteId ?? sites[0]?.site.id ?? null

  // biome-ignore lint/correctness/useExhaustiveDependencies: the form starts anew each time it opens
  useEffect(() => {
    if (!opened) return
    act.clear()
    form.setInitialValues(startOf(changing))
    form.reset()
  }, [opened])

  const submit = async (): Promise<void> => {
    const { kind, formula, priceE4, fromOn, tiers, meterKind, siteId: _site, ...facts } = values
    const reply = changing
      ? await change.run({ ...facts, tariffId: changing.id })
      : await add.run({
          ...facts,
          kind,
          formula,
          siteId: siteId ?? '',
          priceE4: hasPrice(formula) ? priceE4 : null,
          fromOn: fromOn ?? '',
          ...(formula === 'metered' ? { meterKind, tiers: tiersOf(tiers) } : {}),
        })
    if (!reply?.ok) return
    onClose()
    notifyDone(t('fees.tariff.done', { item: reply.value.name }))
  }
  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      title={changing ? t('fees.tariff.changeTitle', { item: changing.name }) : t('fees.tariff.addTitle')}
      onSubmit={submit}
      busy={act.busy}
      problem={act.problem}
      submitLabel={changing ? t('fees.tariff.save') : t('fees.tariff.add')}
      size="xl"
      dirty={form.isDirty()}
    >
      <Group grow align="flex-start">
        <TextInput
          required
          data-autofocus
          label={t('fees.field.item')}
          maxLength={40}
          {...form.getInputProps('name')}
        />
        <TextInput label={t('fees.field.nameEn')} maxLength={60} {...form.getInputProps('nameEn')} />
      </Group>
      {!changing && <FirstFields form={form} sites={sites} siteId={siteId} />}
      <Group grow align="flex-start">
        <TextInput
          required
          label={t('fees.field.unitName')}
          maxLength={10}
          {...form.getInputProps('unitName')}
        />
        {billed && (
          <NumberInput
            required
            label={t('fees.field.dueDay')}
            min={1}
            max={31}
            allowDecimal={false}
            clampBehavior="strict"
            {...form.getInputProps('dueDay')}
          />
        )}
      </Group>
      {billed && <ScopeFields form={form} sites={sites} siteId={siteId} />}
    </FormDialog>
  )
}
