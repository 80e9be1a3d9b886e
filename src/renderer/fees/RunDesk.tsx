import { Alert, Button, Checkbox, Group, Select, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { dayOf, monthOf } from '../../shared/day'
import { stillCharged } from '../../shared/fees/rules'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { useQuery } from '../ipc/useQuery'
import { notifyDone } from '../ui/notify'
import { ProblemNotice } from '../ui/ProblemNotice'
import { ProgressLine } from '../ui/ProgressLine'
import { MonthField } from './MonthField'
import { RunList } from './RunList'
import { RunPreviewView } from './RunPreviewView'
import { useItemName } from './useItemName'
import { usePreview } from './usePreview'

/** Month, site and items → preview → posted as one → undone as one (mission.md 4.2). */
export const RunDesk = () => {
  const { t, money } = useWords()
  const itemName = useItemName()
  const tariffs = useQuery('fees.tariffs', {})
  const tree = useQuery('estate.tree', {})
  const [site, setSite] = useState<string | null>(null)
  const [month, setMonth] = useState(monthOf(dayOf(new Date().toISOString())))
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const preview = usePreview()
  const post = useCommand('fees.postRun')
  const sites = tree.data ?? []
  const siteId = site ?? sites[0]?.site.id ?? null
  const items = (tariffs.data ?? []).filter(
    ({ tariff }) =>
      tariff.siteId === siteId && tariff.formula !== 'each' && !stillCharged(tariff, `${month}-01`),
  )
  const chosen = items.filter(({ tariff }) => !left.has(tariff.id)).map(({ tariff }) => tariff.id)
  const busy = preview.progress !== undefined
  const change = (act: () => void): void => {
    act()
    preview.clear()
    post.clear()
  }
  const submit = async (): Promise<void> => {
    if (!preview.ask || !preview.data) return
    const reply = await post.run({
      ...preview.ask,
      tariffIds: [...preview.ask.tariffIds],
      fingerprint: preview.data.fingerprint,
    })
    if (!reply?.ok) return
    notifyDone(
      t('fees.run.done', {
        no: reply.value.no,
        bills: reply.value.bills,
        total: money(reply.value.totalFen),
      }),
    )
    preview.clear()
  }
  return (
    <Stack gap={12}>
      <Group gap={16} align="flex-end">
        <Select
          label={t('fees.field.site')}
          w={220}
          allowDeselect={false}
          data={sites.map((each) => ({ value: each.site.id, label: each.site.name }))}
          value={siteId}
          onChange={(next) => change(() => setSite(next))}
        />
        <MonthField
          label={t('fees.field.month')}
          value={month}
          onChange={(next) => change(() => setMonth(next))}
        />
        <Button
          loading={busy}
          disabled={!siteId || chosen.length === 0 || post.busy}
          variant={preview.data ? 'default' : 'filled'}
          onClick={() => siteId && void preview.show({ siteId, month, tariffIds: chosen }, 0)}
        >
          {t('fees.run.preview')}
        </Button>
        {preview.data && preview.data.bills > 0 && (
          <Button loading={post.busy} disabled={busy} onClick={() => void submit()}>
            {t('fees.run.post', { bills: preview.data.bills, total: money(preview.data.totalFen) })}
          </Button>
        )}
      </Group>
      <Group gap={16} role="group" aria-label={t('fees.run.items')}>
        {items.map(({ tariff }) => (
          <Checkbox
            key={tariff.id}
            label={itemName(tariff.id, tariff.name)}
            checked={!left.has(tariff.id)}
            onChange={(event) => {
              const next = new Set(left)
              if (event.currentTarget.checked) next.delete(tariff.id)
              else next.add(tariff.id)
              change(() => setLeft(next))
            }}
          />
        ))}
        {tariffs.data && items.length === 0 && <Text size="sm">{t('fees.run.noItems')}</Text>}
      </Group>
      <ProgressLine
        progress={preview.progress ?? post.progress}
        label={post.busy ? t('fees.run.posting') : t('fees.run.reckoning')}
      />
      <ProblemNotice problem={preview.problem ?? post.problem} />
      {post.problem?.code === 'fees.previewStale' && <Alert color="orange">{t('fees.run.again')}</Alert>}
      {preview.data && preview.ask ? (
        <RunPreviewView
          preview={preview.data}
          page={preview.page}
          onPage={(page) => preview.ask && void preview.show(preview.ask, page)}
        />
      ) : (
        <RunList />
      )}
    </Stack>
  )
}
