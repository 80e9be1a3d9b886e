import { Group, Select } from '@mantine/core'
import { MeterKind } from '../../shared/meters/schema'
import { useWords } from '../i18n/useWords'
import { DayInput } from '../ui/DayInput'
import { FilterChips } from '../ui/FilterChips'
import { MonthField } from '../ui/MonthField'
import { SearchField } from '../ui/SearchField'
import type { Round, RoundState } from './useRound'

const STATES = ['missing', 'read', 'unusual'] as const

export const RoundFilters = ({ round }: { readonly round: Round }) => {
  const { t } = useWords()
  const { filter } = round
  const counts = round.round.data
  return (
    <>
      <Group gap={12} align="flex-end">
        <Select
          w={180}
          allowDeselect={false}
          label={t('meters.field.site')}
          data={round.sites.map((site) => ({ value: site.id, label: site.name }))}
          value={filter.siteId}
          onChange={round.setSite}
        />
        <MonthField label={t('meters.field.month')} value={filter.month} onChange={round.setMonth} />
        <div style={{ width: 150 }}>
          <DayInput label={t('meters.field.readOn')} value={round.readOn} onChange={round.setReadOn} />
        </div>
        <Select
          w={130}
          clearable
          label={t('meters.field.kind')}
          placeholder={t('meters.allKinds')}
          data={MeterKind.options.map((value) => ({ value, label: t(`meters.kind.${value}`) }))}
          value={filter.kind}
          onChange={(next) => round.setKind(next as MeterKind | null)}
        />
        <Select
          w={150}
          clearable
          label={t('meters.field.route')}
          placeholder={t('meters.allRoutes')}
          data={[...round.routes]}
          value={filter.route}
          onChange={round.setRoute}
        />
      </Group>
      <Group gap={12}>
        <SearchField value={filter.search} onChange={round.setSearch} placeholder={t('meters.searchHint')} />
        <FilterChips<RoundState>
          label={t('meters.field.state')}
          options={STATES.map((value) => ({
            value,
            label: t(`meters.state.${value}`, { n: counts?.[value] ?? 0 }),
          }))}
          value={filter.state === 'all' ? null : filter.state}
          onChange={(next) => round.setState(next ?? 'all')}
        />
      </Group>
    </>
  )
}
