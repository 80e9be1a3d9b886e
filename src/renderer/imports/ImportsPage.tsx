import { Group, Select, Stepper } from '@mantine/core'
import { useState } from 'react'
import type { SiteId } from '../../shared/id'
import type { OpenedFile } from '../../shared/imports/contract'
import type { Mapping } from '../../shared/imports/schema'
import { useWords } from '../i18n/useWords'
import { useQuery } from '../ipc/useQuery'
import { Page } from '../ui/Page'
import { ChooseFile } from './ChooseFile'
import { DryRun } from './DryRun'
import { MapColumns } from './MapColumns'
import { PastImports } from './PastImports'

/** File, columns, dry run, done: nothing reaches the records before the last step. */
export const ImportsPage = () => {
  const { t } = useWords()
  const sites = useQuery('estate.tree', {})
  const [step, setStep] = useState(0)
  const [file, setFile] = useState<OpenedFile>()
  const [sheet, setSheet] = useState(0)
  const [mapping, setMapping] = useState<Mapping>({})
  const [chosenSite, setChosenSite] = useState<SiteId>()
  const siteId = chosenSite ?? sites.data?.[0]?.site.id
  const opened = (next: OpenedFile): void => {
    setFile(next)
    setSheet(next.sheet)
    setMapping(next.sheets[next.sheet]?.mapping ?? {})
    setStep(1)
  }
  const again = (): void => {
    setFile(undefined)
    setStep(0)
  }
  return (
    <Page
      title={t('imports.title')}
      back="/files"
      filters={
        <Group gap={24} align="flex-end">
          <Select
            label={t('imports.site')}
            allowDeselect={false}
            disabled={step > 1}
            data={(sites.data ?? []).map(({ site }) => ({ value: site.id, label: site.name }))}
            value={siteId ?? null}
            onChange={(next) => setChosenSite((next ?? undefined) as SiteId | undefined)}
          />
          <Stepper
            active={step}
            size="xs"
            flex={1}
            maw={760}
            onStepClick={(next) => next < step && step < 3 && setStep(next)}
          >
            <Stepper.Step label={t('imports.step.file')} />
            <Stepper.Step label={t('imports.step.columns')} />
            <Stepper.Step label={t('imports.step.dryRun')} />
            <Stepper.Completed>{null}</Stepper.Completed>
          </Stepper>
        </Group>
      }
    >
      {step === 0 && (
        <>
          <ChooseFile siteId={siteId} onOpened={opened} />
          <PastImports />
        </>
      )}
      {step === 1 && file && (
        <MapColumns
          file={file}
          sheet={sheet}
          mapping={mapping}
          onSheet={(next) => {
            setSheet(next)
            setMapping(file.sheets[next]?.mapping ?? {})
          }}
          onMapping={setMapping}
          onNext={() => setStep(2)}
        />
      )}
      {step === 2 && file && siteId && (
        <DryRun ask={{ token: file.token, sheet, siteId, mapping }} onAgain={again} />
      )}
    </Page>
  )
}
