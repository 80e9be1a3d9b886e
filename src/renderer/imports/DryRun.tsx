import { Alert, Button, Group } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { RouteInput } from '../../shared/contract'
import { RowState } from '../../shared/imports/contract'
import type { ImportBatch } from '../../shared/imports/schema'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { useQuery } from '../ipc/useQuery'
import { DataTable } from '../ui/DataTable'
import { FilterChips } from '../ui/FilterChips'
import { notifyDone } from '../ui/notify'
import { ProblemNotice } from '../ui/ProblemNotice'
import { ProgressLine } from '../ui/ProgressLine'
import { LeftOut } from './LeftOut'
import { usePreviewColumns } from './previewColumns'
import { useReasons } from './useReasons'

type Ask = RouteInput<'imports.apply'>

interface Props {
  readonly ask: Ask
  readonly onAgain: () => void
}

/** What would happen, row by row, with the cell of each mistake; then one press puts the good rows in. */
export const DryRun = ({ ask, onAgain }: Props) => {
  const { t } = useWords()
  const [state, setState] = useState<RowState | null>(null)
  const [page, setPage] = useState(0)
  const [done, setDone] = useState<ImportBatch>()
  const preview = useQuery('imports.preview', { ...ask, state, page })
  const apply = useCommand('imports.apply')
  const counts = preview.data?.counts
  const good = (counts?.new ?? 0) + (counts?.changed ?? 0)
  const columns = usePreviewColumns(preview.data?.kind ?? 'units')
  const run = async (): Promise<void> => {
    const reply = await apply.run(ask)
    if (reply?.ok) setDone(reply.value)
  }
  if (done) return <Done batch={done} onAgain={onAgain} />
  return (
    <>
      <Group gap={12}>
        <FilterChips
          label={t('imports.state')}
          options={RowState.options.map((value) => ({
            value,
            label: t('imports.counted', { state: t(`imports.rowState.${value}`), n: counts?.[value] ?? 0 }),
          }))}
          value={state}
          onChange={(next) => {
            setPage(0)
            setState(next)
          }}
        />
        <Group gap={8} ml="auto">
          {(counts?.wrong ?? 0) > 0 && <SaveErrors ask={ask} />}
          <Button loading={apply.busy} disabled={good === 0} onClick={() => void run()}>
            {t('imports.apply', { n: good })}
          </Button>
        </Group>
      </Group>
      {good === 0 && counts && counts.wrong === 0 && <Alert color="blue">{t('imports.nothingToDo')}</Alert>}
      <ProgressLine progress={apply.progress} label={t('imports.applying')} />
      <ProblemNotice problem={apply.problem} />
      <LeftOut left={preview.data?.left ?? []} />
      <DataTable
        label={t('imports.step.dryRun')}
        columns={columns}
        rows={preview.data?.rows ?? []}
        total={preview.data?.total ?? 0}
        page={page}
        onPage={setPage}
        rowId={(row) => `${row.row}.${row.person}`}
        loading={preview.loading}
        problem={preview.problem}
      />
    </>
  )
}

const SaveErrors = ({ ask }: { readonly ask: Ask }) => {
  const { t } = useWords()
  const save = useCommand('imports.saveErrors')
  const reasons = useReasons()
  const run = async (): Promise<void> => {
    const reply = await save.run({
      ...ask,
      fileName: `${t('imports.errorsFile')}.xlsx`,
      reasonHeading: t('imports.detail'),
      reasons,
    })
    if (reply?.ok && reply.value) notifyDone(t('imports.savedTo', { path: reply.value }))
  }
  return (
    <Button variant="default" loading={save.busy} onClick={() => void run()}>
      {t('imports.saveErrors')}
    </Button>
  )
}

const Done = ({ batch, onAgain }: { readonly batch: ImportBatch; readonly onAgain: () => void }) => {
  const { t } = useWords()
  const [, go] = useLocation()
  return (
    <Alert color="green" icon={<IconCircleCheck />} title={t('imports.doneTitle')}>
      <p>
        {t('imports.doneText', {
          made: batch.rows.new,
          changed: batch.rows.changed,
          wrong: batch.rows.wrong,
        })}
      </p>
      <Group gap={8}>
        <Button onClick={() => go('/files')}>{t('imports.toFiles')}</Button>
        <Button variant="default" onClick={onAgain}>
          {t('imports.another')}
        </Button>
      </Group>
    </Alert>
  )
}
