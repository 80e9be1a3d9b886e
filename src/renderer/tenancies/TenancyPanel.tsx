import { Alert, Group, Stack } from '@mantine/core'
import { IconClockExclamation } from '@tabler/icons-react'
import type { TenancyFile } from '../../shared/tenancies/contract'
import { OpenRequest } from '../approvals/OpenRequest'
import { useWords } from '../i18n/useWords'
import { useQuery } from '../ipc/useQuery'
import { Facts } from '../ui/Facts'
import { ProblemNotice } from '../ui/ProblemNotice'
import { Section } from '../ui/Section'
import { SidePanel } from '../ui/SidePanel'
import { Clearance } from './Clearance'
import { TenancyActs } from './TenancyActs'
import { TenancyFacts } from './TenancyFacts'
import { TenancyStateChip } from './TenancyStateChip'

interface Props {
  readonly tenancyId: string | null
  readonly onClose: () => void
}

/** One lease: what was agreed, what comes next, and what must be settled before the tenant leaves. */
export const TenancyPanel = ({ tenancyId, onClose }: Props) => {
  const { t } = useWords()
  const { data, problem } = useQuery('tenancies.file', tenancyId ? { tenancyId } : null)
  const title = data
    ? t('tenancies.panelTitle', { unit: data.tenancy.unitLabel, name: data.tenancy.tenantName })
    : t('tenancies.title')
  return (
    <SidePanel opened={tenancyId !== null} onClose={onClose} title={title}>
      <ProblemNotice problem={problem} />
      {data && <Card file={data} />}
    </SidePanel>
  )
}

const Card = ({ file }: { readonly file: TenancyFile }) => {
  const { t, day } = useWords()
  const { tenancy } = file
  const asked = useQuery('approvals.openOf', { kind: 'moveOut', subjectId: tenancy.id }).data
  const { notice, inspection, moveOut } = tenancy
  return (
    <Stack gap={16}>
      <Group justify="space-between">
        <TenancyStateChip row={file} />
        <TenancyActs file={file} asked={asked !== null && asked !== undefined} />
      </Group>
      <OpenRequest request={asked} />
      {file.noticeMissingDays > 0 && !moveOut && (
        <Alert color="yellow" p={8} icon={<IconClockExclamation size={18} />}>
          {t('tenancies.shortNotice', { n: file.noticeMissingDays })}
        </Alert>
      )}
      <TenancyFacts file={file} />
      {notice && (
        <Section title={t('tenancies.section.notice')}>
          <Facts
            items={[
              { label: t('tenancies.field.noticeOn'), value: day(notice.noticeOn) },
              { label: t('tenancies.field.leavingOn'), value: day(notice.leavingOn) },
              { label: t('tenancies.field.givenBy'), value: t(`tenancies.giver.${notice.givenBy}`) },
              { label: t('tenancies.field.note'), value: notice.note },
            ]}
          />
        </Section>
      )}
      {inspection && (
        <Section title={t('tenancies.section.inspection')}>
          <Facts
            items={[
              { label: t('tenancies.field.inspectedOn'), value: day(inspection.on) },
              {
                label: t('tenancies.field.present'),
                value: [inspection.ownerSide, inspection.tenantSide, inspection.byName].join(
                  t('tenancies.comma'),
                ),
              },
              {
                label: t('tenancies.field.passed'),
                value: inspection.passed
                  .map((check) => t(`tenancies.check.${check}`))
                  .join(t('tenancies.comma')),
              },
              { label: t('tenancies.field.damage'), value: inspection.damage },
              {
                label: t('tenancies.field.meters'),
                value: [inspection.water, inspection.power, inspection.gas]
                  .map((read) => read || '—')
                  .join(' / '),
              },
              {
                label: t('tenancies.field.back'),
                value: t('tenancies.backCount', { keys: inspection.keysBack, cards: inspection.cardsBack }),
              },
            ]}
          />
        </Section>
      )}
      {notice && (
        <Section title={t('tenancies.section.clearance')}>
          <Clearance file={file} />
        </Section>
      )}
    </Stack>
  )
}
