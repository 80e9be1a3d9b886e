import { Button, NumberInput, Switch, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { SettingRow } from '../../shared/center/contract'
import { dayOf } from '../../shared/day'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { useQuery } from '../ipc/useQuery'
import { type Column, DataTable } from '../ui/DataTable'
import { DayInput } from '../ui/DayInput'
import { FormDialog } from '../ui/FormDialog'
import { notifyDone } from '../ui/notify'
import { Page } from '../ui/Page'

/** `keys.dueTime` is called by the word `keys.setting.dueTime`. */
const wordOf = (key: string): string => key.replace('.', '.setting.')

export const RulesPage = () => {
  const { t, day } = useWords()
  const { data, problem, loading } = useQuery('center.settings', {})
  const [changing, setChanging] = useState<SettingRow | null>(null)
  const shown = (value: SettingRow['value']): string =>
    typeof value === 'boolean' ? (value ? t('center.rules.on') : t('center.rules.off')) : String(value)
  const columns: readonly Column<SettingRow>[] = [
    { id: 'name', header: t('center.rules.name'), width: 320, cell: (row) => t(wordOf(row.key) as never) as string },
    { id: 'value', header: t('center.rules.value'), width: 140, align: 'right', cell: (row) => shown(row.value) },
    { id: 'since', header: t('center.rules.since'), width: 200, cell: (row) => (row.history[0] ? day(row.history[0].fromOn) : t('center.rules.byDefault')) },
    {
      id: 'act',
      header: t('center.rules.act'),
      width: 120,
      cell: (row) => (
        <Button size="compact-sm" variant="light" onClick={() => setChanging(row)}>
          {t('center.rules.change')}
        </Button>
      ),
    },
  ]
  return (
    <Page title={t('center.rules.title')}>
      <DataTable label={t('center.rules.title')} columns={columns} rows={data ?? []} rowId={(row) => row.key} loading={loading} problem={problem} />
      {changing && <RuleDialog key={changing.key} row={changing} onClose={() => setChanging(null)} />}
    </Page>
  )
}

const RuleDialog = ({ row, onClose }: { readonly row: SettingRow; readonly onClose: () => void }) => {
  const { t } = useWords()
  const set = useCommand('center.setSetting')
  const [value, setValue] = useState(row.value)
  const [fromOn, setFromOn] = useState<string | null>(dayOf(new Date().toISOString()))
  const name = t(wordOf(row.key) as never) as string
  const submit = async (): Promise<void> => {
    const reply = await set.run({ key: row.key, value, fromOn: fromOn ?? '' })
    if (!reply?.ok) return
    onClose()
    notifyDone(t('center.saved'))
  }
  return (
    <FormDialog opened onClose={onClose} title={name} onSubmit={submit} busy={set.busy} problem={set.problem} submitLabel={t('center.save')} size="sm" dirty={value !== row.value}>
      {typeof value === 'boolean' ? (
        <Switch data-autofocus label={name} checked={value} onChange={(event) => setValue(event.currentTarget.checked)} />
      ) : typeof value === 'number' ? (
        <NumberInput data-autofocus label={t('center.rules.value')} min={row.spec.min ?? 0} max={row.spec.max ?? 99_999_999} allowDecimal={false} value={value} onChange={(next) => typeof next === 'number' && setValue(next)} />
      ) : (
        <TextInput data-autofocus label={t('center.rules.value')} maxLength={100} value={value} onChange={(event) => setValue(event.currentTarget.value)} />
      )}
      <DayInput required label={t('center.rules.fromOn')} value={fromOn} onChange={setFromOn} />
    </FormDialog>
  )
}
