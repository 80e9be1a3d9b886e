import { Group, Select } from '@mantine/core'
import type { AuditFilter } from '../../shared/audit/contract'
import { ACT_KINDS } from '../../shared/audit/rules'
import type { RouteName } from '../../shared/contract'
import { UnitPicker } from '../estate/UnitPicker'
import { useWords } from '../i18n/useWords'
import { useQuery } from '../ipc/useQuery'
import { DayInput } from '../ui/DayInput'
import { FilterChips } from '../ui/FilterChips'
import { useAuditWords } from './useAuditWords'

interface Props {
  readonly filter: AuditFilter
  readonly onChange: (filter: AuditFilter) => void
}

/** By kind, person, unit, days and act. */
export const AuditFilters = ({ filter, onChange }: Props) => {
  const { t } = useWords()
  const { routeText } = useAuditWords()
  const people = useQuery('staff.list', {})
  const routes = useQuery('center.permissions', {})
  const acts = (routes.data ?? []).filter(({ kind }) => kind === 'command')
  return (
    <>
      <FilterChips
        label={t('audit.filter.kind')}
        value={filter.kind}
        onChange={(kind) => onChange({ ...filter, kind })}
        options={ACT_KINDS.map((value) => ({ value, label: t(`audit.kind.${value}`) }))}
      />
      <Group gap={8} mt={8} align="flex-end" wrap="nowrap">
        <Select
          w={150}
          clearable
          label={t('audit.filter.staff')}
          placeholder={t('audit.anyone')}
          data={(people.data ?? []).map(({ id, name }) => ({ value: id as string, label: name }))}
          value={filter.staffId}
          onChange={(staffId) => onChange({ ...filter, staffId: staffId as AuditFilter['staffId'] })}
        />
        <Select
          w={230}
          clearable
          searchable
          label={t('audit.filter.feature')}
          placeholder={t('audit.all')}
          data={acts.map(({ route }) => ({ value: route as RouteName as string, label: routeText(route) }))}
          value={filter.route}
          onChange={(route) => onChange({ ...filter, route })}
        />
        <UnitPicker
          label={t('audit.filter.unit')}
          value={filter.unitId}
          onChange={(unitId) => onChange({ ...filter, unitId })}
        />
        <DayInput
          label={t('audit.filter.from')}
          value={filter.fromOn}
          onChange={(fromOn) => onChange({ ...filter, fromOn })}
        />
        <DayInput
          label={t('audit.filter.to')}
          value={filter.toOn}
          onChange={(toOn) => onChange({ ...filter, toOn })}
        />
      </Group>
    </>
  )
}
