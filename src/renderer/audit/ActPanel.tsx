import { Stack, Text } from '@mantine/core'
import { useWords } from '../i18n/useWords'
import { useQuery } from '../ipc/useQuery'
import { Facts } from '../ui/Facts'
import { ProblemNotice } from '../ui/ProblemNotice'
import { SidePanel } from '../ui/SidePanel'
import { ChangeCard } from './ChangeCard'
import { useAuditWords } from './useAuditWords'

interface Props {
  readonly sequence: number | null
  readonly onRecord: (recordId: string) => void
  readonly onClose: () => void
}

/** One act: who, when, and what it changed from what to what. */
export const ActPanel = ({ sequence, onRecord, onClose }: Props) => {
  const { t, instant } = useWords()
  const { routeText, outcomeText, detailText } = useAuditWords()
  const { data, problem } = useQuery('audit.act', sequence === null ? null : { sequence })
  const act = data?.row.sequence === sequence ? data : undefined
  return (
    <SidePanel
      opened={sequence !== null}
      onClose={onClose}
      title={act ? routeText(act.row.route) : t('audit.title')}
    >
      <ProblemNotice problem={problem} />
      {act && (
        <Stack gap={12}>
          <Facts
            items={[
              { label: t('audit.column.at'), value: instant(act.row.at, 'full') },
              { label: t('audit.column.who'), value: act.row.staffName || t('audit.system') },
              { label: t('audit.column.outcome'), value: outcomeText(act.row) },
              ...(detailText(act.row)
                ? [{ label: t('audit.column.detail'), value: detailText(act.row) }]
                : []),
            ]}
          />
          {act.changes.length === 0 && <Text size="sm">{t('audit.nothingChanged')}</Text>}
          {act.changes.map((change) => (
            <ChangeCard key={change.subject.id} change={change} onRecord={onRecord} />
          ))}
          {act.row.changeCount > act.changes.length + 2 && (
            <Text size="sm" c="dimmed">
              {t('audit.more', { n: act.row.changeCount - act.changes.length })}
            </Text>
          )}
        </Stack>
      )}
    </SidePanel>
  )
}
