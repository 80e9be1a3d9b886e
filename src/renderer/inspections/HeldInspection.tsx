import { Button, Group, Text } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useLocation } from 'wouter'
import type { InspectionFile } from '../../shared/inspections/contract'
import { lastRound, resultsOf } from '../../shared/inspections/rules'
import { Attachments } from '../attachments/Attachments'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { usePrint } from '../printing/usePrint'
import { Facts } from '../ui/Facts'
import { Page } from '../ui/Page'
import { ProblemNotice } from '../ui/ProblemNotice'
import { Section } from '../ui/Section'
import { FoundDefects } from './FoundDefects'
import styles from './Grid.module.css'
import { GridTable } from './GridTable'
import { InspectionMenu } from './InspectionMenu'
import { InspectionStateChip } from './InspectionStateChip'

/** An inspection whose last walk has ended: what was found, what became of it, and the way to look again. */
export const HeldInspection = ({ file }: { readonly file: InspectionFile }) => {
  const { t } = useWords()
  const [, go] = useLocation()
  const print = usePrint()
  const again = useCommand('inspections.again')
  const { inspection, template, state } = file
  const results = resultsOf(inspection)
  return (
    <Page
      title={t('inspections.walkTitle', { unit: inspection.unitLabel, no: inspection.no })}
      back="/inspections"
      actions={
        <>
          {state !== 'passed' && state !== 'voided' && (
            <Button
              disabled={file.again !== null}
              loading={again.busy}
              onClick={() => void again.run({ inspectionId: inspection.id })}
            >
              {t('inspections.again')}
            </Button>
          )}
          <Button
            variant="default"
            leftSection={<IconPrinter size={16} />}
            onClick={() =>
              print({ kind: 'inspectionSheet', id: `${inspection.id}_${inspection.rounds.length}` })
            }
          >
            {t('inspections.sheet.print')}
          </Button>
          <Button variant="default" onClick={() => go(`/counter/${inspection.unitId}`)}>
            {t('inspections.toUnit')}
          </Button>
          <InspectionMenu file={file} />
        </>
      }
    >
      <ProblemNotice problem={again.problem} />
      <Group gap={12} mb={8}>
        <InspectionStateChip state={state} />
        {file.again && state === 'reserved' && <ProblemText file={file} />}
      </Group>
      <Outcome file={file} />
      {file.defects.length > 0 && <FoundDefects file={file} />}
      <Section title={t('inspections.section.grid')}>
        <div className={styles.scroll}>
          <GridTable
            rooms={template.rooms}
            items={template.items}
            resultOf={(code) => results.get(code)?.result}
          />
        </div>
      </Section>
      <Attachments subject={{ kind: 'inspection', id: inspection.id }} closed={state === 'voided'} />
    </Page>
  )
}

const ProblemText = ({ file }: { readonly file: InspectionFile }) => {
  const { problemText } = useWords()
  return <Text size="sm">{file.again && problemText(file.again)}</Text>
}

const Outcome = ({ file }: { readonly file: InspectionFile }) => {
  const { t, day } = useWords()
  const { inspection, template } = file
  const { ended } = lastRound(inspection)
  return (
    <Section title={t('inspections.section.outcome')}>
      <Facts
        items={[
          { label: t('inspections.field.owners'), value: inspection.ownerNames },
          {
            label: t('inspections.field.grid'),
            value: t('inspections.versionText', { name: template.name, n: template.version }),
          },
          {
            label: t('inspections.field.lastRound'),
            value: t('inspections.roundText', {
              n: inspection.rounds.length,
              day: ended ? day(ended.on) : '',
            }),
          },
          { label: t('inspections.field.answer'), value: ended && t(`inspections.answer.${ended.answer}`) },
          {
            label: t('inspections.field.present'),
            value: [ended?.ownerSide, ended?.centerSide, ended?.engineer]
              .filter(Boolean)
              .join(t('inspections.comma')),
          },
          { label: t('inspections.field.reason'), value: ended?.reason ?? '' },
          ...(inspection.voided
            ? [{ label: t('inspections.field.voided'), value: inspection.voided.reason }]
            : []),
        ]}
      />
    </Section>
  )
}
