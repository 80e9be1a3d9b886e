import { Select } from '@mantine/core'
import { IconAdjustments } from '@tabler/icons-react'
import { useState } from 'react'
import type { SettingRow } from '../../shared/center/contract'
import { useWords } from '../i18n/useWords'
import { useQuery } from '../ipc/useQuery'
import { DataTable } from '../ui/DataTable'
import { EmptyState } from '../ui/EmptyState'
import { Page } from '../ui/Page'
import { RuleDialog } from './RuleDialog'
import { featureOf, useRuleWords } from './ruleWords'

/** Every number and choice that differs between companies, with the day it counts from. */
export const RulesPage = () => {
  const { t, day } = useWords()
  const { ruleName, featureName, valueText } = useRuleWords()
  const list = useQuery('center.settings', {})
  const [feature, setFeature] = useState<string | null>(null)
  const [opened, setOpened] = useState<string | null>(null)
  const all = list.data ?? []
  const rows = all.filter((row) => feature === null || featureOf(row.key) === feature)
  const features = [...new Set(all.map((row) => featureOf(row.key)))]
  const planned = (row: SettingRow): string =>
    row.planned
      ? t('center.rules.plannedFrom', {
          value: valueText(row.spec, row.planned.value),
          day: day(row.planned.fromOn),
        })
      : ''
  return (
    <Page
      title={t('center.rules.title')}
      count={rows.length}
      filters={
        <Select
          w={220}
          clearable
          searchable
          aria-label={t('center.rules.area')}
          placeholder={t('center.rules.anyArea')}
          value={feature}
          onChange={setFeature}
          data={features.map((value) => ({ value, label: featureName(value) }))}
        />
      }
    >
      <DataTable<SettingRow>
        label={t('center.rules.title')}
        rows={rows}
        rowId={(row) => row.key}
        loading={list.loading}
        problem={list.problem}
        onOpen={(row) => setOpened(row.key)}
        empty={
          <EmptyState
            icon={IconAdjustments}
            title={t('center.rules.emptyTitle')}
            hint={t('center.rules.emptyHint')}
          />
        }
        columns={[
          {
            id: 'rule',
            header: t('center.rules.rule'),
            width: 480,
            fixed: true,
            cell: (row) => <div style={{ lineHeight: 1.2, whiteSpace: 'normal' }}>{ruleName(row.key)}</div>,
          },
          {
            id: 'area',
            header: t('center.rules.area'),
            width: 104,
            cell: (row) => featureName(featureOf(row.key)),
          },
          {
            id: 'value',
            header: t('center.rules.value'),
            width: 130,
            align: 'right',
            cell: (row) => valueText(row.spec, row.value),
          },
          {
            id: 'from',
            header: t('center.rules.since'),
            width: 128,
            cell: (row) => (row.fromOn ? day(row.fromOn) : t('center.rules.default')),
          },
          { id: 'planned', header: t('center.rules.planned'), width: 178, cell: planned },
        ]}
      />
      <RuleDialog row={all.find((row) => row.key === opened)} onClose={() => setOpened(null)} />
    </Page>
  )
}
