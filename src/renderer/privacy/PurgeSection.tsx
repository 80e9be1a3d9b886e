import { Button, Stack, Table, Text } from '@mantine/core'
import { useState } from 'react'
import type { PurgePreview } from '../../shared/privacy/contract'
import { PURGE_GROUPS } from '../../shared/privacy/purge'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { useQuery } from '../ipc/useQuery'
import { ConfirmDialog } from '../ui/ConfirmDialog'
import { notifyDone } from '../ui/notify'
import { ProblemNotice } from '../ui/ProblemNotice'
import { PurgeSamples } from './PurgeSamples'

const countOf = (preview: PurgePreview, group: PurgePreview['groups'][number]['group']): number =>
  preview.groups.find((each) => each.group === group)?.count ?? 0

/** What is over its period, shown before it is taken away for good. */
export const PurgeSection = () => {
  const { t, day } = useWords()
  const preview = useQuery('privacy.preview', {})
  const purge = useCommand('privacy.purge')
  const [asking, setAsking] = useState(false)
  const found = preview.data
  if (!found) return <ProblemNotice problem={preview.problem} />
  const seen = {
    visitors: countOf(found, 'visitors'),
    workers: countOf(found, 'workers'),
    people: countOf(found, 'people'),
    keys: countOf(found, 'keys'),
    arrears: countOf(found, 'arrears'),
  }
  const total = PURGE_GROUPS.reduce((sum, group) => sum + seen[group], 0)
  const run = async (): Promise<void> => {
    const reply = await purge.run({ seen })
    if (!reply?.ok) return
    setAsking(false)
    notifyDone(t('privacy.purge.done', { n: total }))
  }
  return (
    <Stack gap={12} align="flex-start">
      <Table withTableBorder aria-label={t('privacy.purge.title')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('privacy.purge.group')}</Table.Th>
            <Table.Th>{t('privacy.purge.what')}</Table.Th>
            <Table.Th w={150}>{t('privacy.purge.before')}</Table.Th>
            <Table.Th w={90} ta="right">
              {t('privacy.purge.count')}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {found.groups.map(({ group, cutoffOn, count }) => (
            <Table.Tr key={group}>
              <Table.Td>{t(`privacy.purge.of.${group}`)}</Table.Td>
              <Table.Td>{t(`privacy.purge.columns.${group}`)}</Table.Td>
              <Table.Td>{day(cutoffOn)}</Table.Td>
              <Table.Td ta="right">{count}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <PurgeSamples preview={found} />
      {total === 0 ? (
        <Text size="sm">{t('privacy.purge.nothing')}</Text>
      ) : (
        <Button color="red" onClick={() => setAsking(true)}>
          {t('privacy.purge.open', { n: total })}
        </Button>
      )}
      <ConfirmDialog
        opened={asking}
        danger
        title={t('privacy.purge.ask', { n: total })}
        message={t('privacy.purge.warning')}
        confirmLabel={t('privacy.purge.submit')}
        busy={purge.busy}
        problem={purge.problem}
        onConfirm={run}
        onClose={() => setAsking(false)}
      />
    </Stack>
  )
}
