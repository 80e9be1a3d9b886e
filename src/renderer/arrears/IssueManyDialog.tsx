import { Stack, Table, Text } from '@mantine/core'
import { DESK_STAGES } from '../../shared/arrears/schema'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { useQuery } from '../ipc/useQuery'
import { usePrintMany } from '../printing/usePrint'
import { FormDialog } from '../ui/FormDialog'
import { notifyDone } from '../ui/notify'
import { ProgressLine } from '../ui/ProgressLine'

interface Props {
  readonly filter: object
  /** Debtors ticked; none: all that the filters find. */
  readonly keys: string[]
  readonly onClose: () => void
  readonly onDone: () => void
}

/** Each debtor's next paper, by building with the filter: what would be issued, who is left out and why, then the print. */
export const IssueManyDialog = ({ filter, keys, onClose, onDone }: Props) => {
  const { t, money } = useWords()
  const batch = { filter: filter as never, keys }
  const preview = useQuery('arrears.previewIssue', batch)
  const issue = useCommand('arrears.issueMany')
  const printMany = usePrintMany()
  const { data } = preview
  const n = data ? DESK_STAGES.reduce((sum, stage) => sum + data.byStage[stage], 0) : 0
  const run = async (): Promise<void> => {
    const reply = await issue.run(batch)
    if (!reply?.ok) return
    onClose()
    onDone()
    notifyDone(t('arrears.issue.done', { n: reply.value.stepIds.length }))
    printMany({ kind: 'arrearsNotice', ids: [...reply.value.stepIds] })
  }
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t('arrears.issue.title')}
      onSubmit={run}
      busy={issue.busy}
      problem={issue.problem ?? preview.problem}
      submitLabel={t('arrears.issue.submit', { n })}
      disabled={n === 0}
    >
      {data && (
        <Stack gap={12}>
          <Text size="sm">{t('arrears.issue.hint', { n, amount: money(data.totalFen) })}</Text>
          <Table verticalSpacing={4}>
            <Table.Tbody>
              {DESK_STAGES.filter((stage) => data.byStage[stage] > 0).map((stage) => (
                <Table.Tr key={stage}>
                  <Table.Td>{t(`arrears.stage.${stage}`)}</Table.Td>
                  <Table.Td ta="right">{t('arrears.issue.papers', { n: data.byStage[stage] })}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
          {data.left.length > 0 && <Text size="sm">{t('arrears.issue.left')}</Text>}
          {data.left.map(({ code, n: out, sample }) => (
            <Text key={code} size="sm" c="dimmed">
              {t('arrears.issue.leftBecause', {
                n: out,
                why: t(`arrears.left.${code.replace('arrears.', '').replace('.', '_')}` as never) as string,
                sample: sample.join(t('arrears.comma')),
              })}
            </Text>
          ))}
          <ProgressLine progress={issue.progress} label={t('arrears.issue.under')} />
        </Stack>
      )}
    </FormDialog>
  )
}
