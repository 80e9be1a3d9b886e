import { Stack, Text } from '@mantine/core'
import { useWords } from '../i18n/useWords'
import { useQuery } from '../ipc/useQuery'
import { ProblemNotice } from '../ui/ProblemNotice'
import { Section } from '../ui/Section'
import { SidePanel } from '../ui/SidePanel'
import { ChangeCard } from './ChangeCard'
import { useAuditWords } from './useAuditWords'

interface Props {
  readonly recordId: string | null
  readonly onClose: () => void
}

/** All that ever happened to one record, newest first. */
export const RecordPanel = ({ recordId, onClose }: Props) => {
  const { t, instant } = useWords()
  const { routeText } = useAuditWords()
  const { data, problem } = useQuery('audit.record', recordId ? { recordId } : null)
  const record = data?.subject.id === recordId ? data : undefined
  return (
    <SidePanel
      opened={recordId !== null}
      onClose={onClose}
      title={record ? t('audit.recordOf', { label: record.subject.label }) : t('audit.title')}
    >
      <ProblemNotice problem={problem} />
      <Stack gap={16}>
        {record?.entries.map(({ row, change }) => (
          <Section
            key={row.sequence}
            title={`${instant(row.at, 'full')} · ${row.staffName || t('audit.system')}`}
          >
            <Text size="sm" mb={4}>
              {routeText(row.route)}
            </Text>
            <ChangeCard change={change} />
          </Section>
        ))}
      </Stack>
    </SidePanel>
  )
}
