import { Alert, Button, Group, Stack } from '@mantine/core'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { notifyDone } from '../ui/notify'
import { ProblemNotice } from '../ui/ProblemNotice'
import { ProgressLine } from '../ui/ProgressLine'
import { RunItems, useRunChoice, WhereAndWhen } from './RunChoice'
import { RunList } from './RunList'
import { RunPreviewView } from './RunPreviewView'
import { usePreview } from './usePreview'

/** Month, site and items → preview → posted as one → undone as one (mission.md 4.2). */
export const RunDesk = () => {
  const { t, money } = useWords()
  const choice = useRunChoice()
  const { siteId, month, tariffIds } = choice
  const preview = usePreview()
  const post = useCommand('fees.postRun')
  const busy = preview.progress !== undefined
  const forget = (): void => {
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
        <WhereAndWhen choice={choice} onChange={forget} />
        <Button
          loading={busy}
          disabled={!siteId || tariffIds.length === 0 || post.busy}
          variant={preview.data ? 'default' : 'filled'}
          onClick={() => siteId && void preview.show({ siteId, month, tariffIds }, 0)}
        >
          {t('fees.run.preview')}
        </Button>
        {preview.data && preview.data.bills > 0 && (
          <Button loading={post.busy} disabled={busy} onClick={() => void submit()}>
            {t('fees.run.post', { bills: preview.data.bills, total: money(preview.data.totalFen) })}
          </Button>
        )}
      </Group>
      <RunItems choice={choice} onChange={forget} />
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
          changedOnly={preview.changedOnly}
          onShow={(page, changedOnly) => preview.ask && void preview.show(preview.ask, page, changedOnly)}
        />
      ) : (
        <RunList />
      )}
    </Stack>
  )
}
