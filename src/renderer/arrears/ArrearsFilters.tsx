import { Select } from '@mantine/core'
import { type ArrearsList, SHOWS } from '../../shared/arrears/answers'
import { STAGES } from '../../shared/arrears/schema'
import { AGES } from '../../shared/fees/ageing'
import { useWords } from '../i18n/useWords'
import { useQuery } from '../ipc/useQuery'
import { FilterChips } from '../ui/FilterChips'
import type { ListState } from '../ui/useListState'
import type { Filters } from './ArrearsList'

interface Props {
  readonly list: ListState<Filters>
}

/** What is to be done, with how many there are of each. */
export const ShowChips = ({
  list,
  counts,
}: Props & { readonly counts: ArrearsList['counts'] | undefined }) => {
  const { t } = useWords()
  return (
    <FilterChips
      label={t('arrears.show.label')}
      options={SHOWS.map((value) => ({
        value,
        label: t('arrears.show.counted', { view: t(`arrears.show.${value}`), n: counts?.[value] ?? 0 }),
      }))}
      value={list.filters.show}
      onChange={(next) => list.setFilter('show', next ?? 'all')}
    />
  )
}

export const AgeChips = ({ list }: Props) => {
  const { t } = useWords()
  return (
    <FilterChips
      label={t('arrears.field.age')}
      options={AGES.map((value) => ({ value, label: t(`fees.age.${value}`) }))}
      value={list.filters.age}
      onChange={(age) => list.setFilter('age', age)}
    />
  )
}

/** One building, or a whole site. */
export const Places = ({ list }: Props) => {
  const { t } = useWords()
  const tree = useQuery('estate.tree', {})
  const { siteId, buildingId } = list.filters
  const data = (tree.data ?? []).map(({ site, buildings }) => ({
    group: site.name,
    items: [
      { value: site.id as string, label: t('arrears.wholeSite', { site: site.name }) },
      ...buildings.map(({ building }) => ({ value: building.id as string, label: building.name })),
    ],
  }))
  const choose = (next: string | null): void => {
    list.setFilter('siteId', next?.startsWith('site_') ? next : null)
    list.setFilter('buildingId', next?.startsWith('building_') ? next : null)
  }
  return (
    <Select
      w={150}
      clearable
      searchable
      aria-label={t('arrears.field.place')}
      placeholder={t('arrears.anyPlace')}
      data={data}
      value={buildingId ?? siteId}
      onChange={choose}
    />
  )
}

export const StageSelect = ({ list }: Props) => {
  const { t } = useWords()
  return (
    <Select
      w={150}
      clearable
      aria-label={t('arrears.field.stage')}
      placeholder={t('arrears.anyStage')}
      data={(['none', ...STAGES] as const).map((value) => ({ value, label: t(`arrears.stage.${value}`) }))}
      value={list.filters.stage}
      onChange={(next) => list.setFilter('stage', next as Filters['stage'])}
    />
  )
}
