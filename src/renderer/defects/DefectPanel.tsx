import { Alert, Stack } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { DefectFile } from '../../shared/defects/answers'
import { Attachments } from '../attachments/Attachments'
import { useWords } from '../i18n/useWords'
import { useQuery } from '../ipc/useQuery'
import { Facts } from '../ui/Facts'
import { ProblemNotice } from '../ui/ProblemNotice'
import { Section } from '../ui/Section'
import { SidePanel } from '../ui/SidePanel'
import { DefectActs } from './DefectActs'
import { useWarrantyText } from './DefectFields'
import { DefectHistory } from './DefectHistory'
import { DefectLinks } from './DefectLinks'

interface Props {
  readonly defectId: string | null
  readonly onClose: () => void
}

/** One defect: what happens next, what is known, every hand it went through. */
export const DefectPanel = ({ defectId, onClose }: Props) => {
  const { t } = useWords()
  const { data, problem } = useQuery('defects.file', defectId ? { defectId } : null)
  const file = data?.defect.id === defectId ? data : undefined
  return (
    <SidePanel
      opened={defectId !== null}
      onClose={onClose}
      title={
        file ? t('defects.panelTitle', { no: file.defect.no, unit: file.unitLabel }) : t('defects.title')
      }
    >
      <ProblemNotice problem={problem} />
      {file && <DefectCard key={file.defect.id} file={file} />}
    </SidePanel>
  )
}

const DefectCard = ({ file }: { readonly file: DefectFile }) => {
  const { t, day, instant } = useWords()
  const { defect } = file
  const warrantyText = useWarrantyText()
  return (
    <Stack gap={16}>
      <DefectActs file={file} />
      {defect.disputed && (
        <Alert color="red" p={8} icon={<IconAlertTriangle size={18} />} title={t('defects.disputedShort')}>
          {t('defects.said', { text: defect.disputed.reason, name: defect.disputed.byName })}
        </Alert>
      )}
      <Section title={t('defects.section.what')}>
        <Facts
          items={[
            { label: t('defects.field.description'), value: defect.description },
            {
              label: t('defects.field.part'),
              value: [...new Set([t(`defects.part.${defect.part}`), defect.place])]
                .filter(Boolean)
                .join(' · '),
            },
            { label: t('defects.field.category'), value: t(`defects.category.${defect.category}`) },
            { label: t('defects.field.severity'), value: t(`defects.severity.${defect.severity}`) },
            { label: t('defects.field.source'), value: t(`defects.source.${defect.source}`) },
            { label: t('defects.field.foundOn'), value: day(defect.foundOn) },
            { label: t('defects.field.owner'), value: file.owners },
            { label: t('defects.field.warranty'), value: warrantyText(defect.warranty) },
            ...(defect.paid
              ? [
                  {
                    label: t('defects.paidShort'),
                    value: t('defects.said', {
                      text: t(`defects.paid.${defect.paid.how}`),
                      name: defect.paid.note,
                    }),
                  },
                ]
              : []),
          ]}
        />
      </Section>
      <Section title={t('defects.section.work')}>
        <Facts
          items={[
            { label: t('defects.field.party'), value: file.party },
            { label: t('defects.field.dueOn'), value: defect.dueOn ? day(defect.dueOn) : '' },
            {
              label: t('defects.field.finished'),
              value: defect.finished
                ? t('defects.said', { text: defect.finished.worker, name: instant(defect.finished.at) })
                : '',
            },
            {
              label: t('defects.field.rechecks'),
              value: defect.rechecks
                .map((recheck) =>
                  t(recheck.ok ? 'defects.passedBy' : 'defects.failedBy', { name: recheck.byName }),
                )
                .join(' → '),
            },
            {
              label: t('defects.field.confirmed'),
              value: defect.confirmed
                ? t('defects.said', { text: defect.confirmed.name, name: day(defect.confirmed.on) })
                : '',
            },
            { label: t('defects.field.reopened'), value: String(defect.reopened) },
          ]}
        />
      </Section>
      <DefectLinks file={file} />
      <Attachments
        subject={{ kind: 'defect', id: defect.id }}
        closed={defect.status === 'closed' || defect.status === 'voided'}
      />
      <DefectHistory moves={file.moves} />
    </Stack>
  )
}
