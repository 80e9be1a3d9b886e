import { Button } from '@mantine/core'
import { useState } from 'react'
import type { ImportBatch } from '../../shared/imports/schema'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { useQuery } from '../ipc/useQuery'
import { ConfirmDialog } from '../ui/ConfirmDialog'
import { type Column, DataTable } from '../ui/DataTable'
import { notifyDone } from '../ui/notify'
import { Section } from '../ui/Section'
import { StateChip } from '../ui/StateChip'

/** Earlier imports, each of which can be taken back as a whole. */
export const PastImports = () => {
  const { t, instant } = useWords()
  const { data, problem, loading } = useQuery('imports.list', {})
  const undo = useCommand('imports.undo')
  const [asking, setAsking] = useState<ImportBatch | null>(null)
  const columns: readonly Column<ImportBatch>[] = [
    { id: 'file', header: t('imports.file'), width: 280, cell: (batch) => batch.fileName },
    { id: 'at', header: t('imports.at'), width: 120, cell: (batch) => instant(batch.at) },
    { id: 'by', header: t('imports.by'), width: 120, cell: (batch) => batch.byName },
    {
      id: 'rows',
      header: t('imports.rows'),
      width: 260,
      cell: (batch) =>
        t('imports.doneText', { made: batch.rows.new, changed: batch.rows.changed, wrong: batch.rows.wrong }),
    },
    {
      id: 'act',
      header: t('imports.act'),
      width: 130,
      cell: (batch) =>
        batch.undone ? (
          <StateChip tone="quiet" label={t('imports.undone')} />
        ) : (
          <Button
            size="compact-sm"
            variant="light"
            onClick={() => {
              undo.clear()
              setAsking(batch)
            }}
          >
            {t('imports.undo')}
          </Button>
        ),
    },
  ]
  if (data?.length === 0) return null
  return (
    <Section title={t('imports.past')}>
      <DataTable
        label={t('imports.past')}
        columns={columns}
        rows={data ?? []}
        rowId={(batch) => batch.id}
        loading={loading}
        problem={problem}
      />
      <ConfirmDialog
        opened={asking !== null}
        title={t('imports.undo')}
        message={t('imports.undoHint', { file: asking?.fileName ?? '' })}
        confirmLabel={t('imports.undo')}
        danger
        busy={undo.busy}
        problem={undo.problem}
        onClose={() => setAsking(null)}
        onConfirm={async () => {
          if (!asking) return
          const reply = await undo.run({ importId: asking.id })
          if (!reply?.ok) return
          setAsking(null)
          notifyDone(t('imports.undoDone', { file: reply.value.fileName }))
        }}
      />
    </Section>
  )
}
