import { Checkbox, Group, Select, Text } from '@mantine/core'
import { useState } from 'react'
import { dayOf, monthOf, type YearMonth } from '../../shared/day'
import { stillCharged } from '../../shared/fees/rules'
import { useWords } from '../i18n/useWords'
import { useQuery } from '../ipc/useQuery'
import { MonthField } from '../ui/MonthField'
import { useItemName } from './useItemName'

/** Site, month and items of a run: every monthly item still charged, unless it is taken off. */
export const useRunChoice = () => {
  const tariffs = useQuery('fees.tariffs', {})
  const tree = useQuery('estate.tree', {})
  const [site, setSite] = useState<string | null>(null)
  const [month, setMonth] = useState<YearMonth>(monthOf(dayOf(new Date().toISOString())))
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const sites = (tree.data ?? []).map((each) => each.site)
  const siteId = site ?? sites[0]?.id ?? null
  const items = (tariffs.data ?? [])
    .map((row) => row.tariff)
    .filter(
      (tariff) =>
        tariff.siteId === siteId && tariff.formula !== 'each' && !stillCharged(tariff, `${month}-01`),
    )
  const tariffIds = items.filter((tariff) => !left.has(tariff.id)).map((tariff) => tariff.id)
  const toggle = (tariffId: string): void => {
    const next = new Set(left)
    if (!next.delete(tariffId)) next.add(tariffId)
    setLeft(next)
  }
  return {
    sites,
    siteId,
    setSite,
    month,
    setMonth,
    items,
    tariffIds,
    toggle,
    known: tariffs.data !== undefined,
  }
}

interface Props {
  readonly choice: ReturnType<typeof useRunChoice>
  /** Whatever is chosen anew makes the preview stale. */
  readonly onChange: () => void
}

export const WhereAndWhen = ({ choice, onChange }: Props) => {
  const { t } = useWords()
  return (
    <>
      <Select
        label={t('fees.field.site')}
        w={220}
        allowDeselect={false}
        data={choice.sites.map((site) => ({ value: site.id, label: site.name }))}
        value={choice.siteId}
        onChange={(next) => {
          choice.setSite(next)
          onChange()
        }}
      />
      <MonthField
        label={t('fees.field.month')}
        value={choice.month}
        onChange={(next) => {
          choice.setMonth(next)
          onChange()
        }}
      />
    </>
  )
}

export const RunItems = ({ choice, onChange }: Props) => {
  const { t } = useWords()
  const itemName = useItemName()
  return (
    <Group gap={16} role="group" aria-label={t('fees.run.items')}>
      {choice.items.map((tariff) => (
        <Checkbox
          key={tariff.id}
          label={itemName(tariff.id, tariff.name)}
          checked={choice.tariffIds.includes(tariff.id)}
          onChange={() => {
            choice.toggle(tariff.id)
            onChange()
          }}
        />
      ))}
      {choice.known && choice.items.length === 0 && <Text size="sm">{t('fees.run.noItems')}</Text>}
    </Group>
  )
}
