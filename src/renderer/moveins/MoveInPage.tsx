import { Button, Stack } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { useParams } from 'wouter'
import type { MoveInFile } from '../../shared/moveins/contract'
import { DocCode, type MoveIn } from '../../shared/moveins/schema'
import { OpenRequest } from '../approvals/OpenRequest'
import { Attachments } from '../attachments/Attachments'
import { StandingInstructions } from '../estate/StandingInstructions'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { useQuery } from '../ipc/useQuery'
import { usePrint } from '../printing/usePrint'
import { usePageAction } from '../ui/hotkeys'
import { Page } from '../ui/Page'
import { ProblemNotice } from '../ui/ProblemNotice'
import { ArchiveDialog, CloseDialog } from './EndDialogs'
import styles from './MoveIn.module.css'
import { MoveInFacts } from './MoveInFacts'
import { MoveInMenu } from './MoveInMenu'
import { MoveInStateChip } from './MoveInStateChip'
import { StepList } from './StepList'

export const MoveInPage = () => {
  const { t } = useWords()
  const { id = '' } = useParams()
  const { data, problem } = useQuery('moveins.file', { moveInId: id as MoveIn['id'] })
  return data ? (
    <Record file={data} />
  ) : (
    <Page title={t('moveins.title')} back="/moveins">
      <ProblemNotice problem={problem} />
    </Page>
  )
}

/** One family: every step with who and when, what holds it up, and the one act that comes next. */
const Record = ({ file }: { readonly file: MoveInFile }) => {
  const { t } = useWords()
  const print = usePrint()
  const arrive = useCommand('moveins.arrive')
  const [ending, setEnding] = useState<'close' | 'archive' | null>(null)
  const { moveIn, state } = file
  const asked = useQuery('approvals.openOf', { kind: 'moveInSteps', subjectId: moveIn.id }).data
  const sheet = state === 'handedOver' || state === 'archived'
  const printIt = (): void => print({ kind: sheet ? 'moveInSheet' : 'moveInNotice', id: moveIn.id })
  usePageAction('print', printIt)
  return (
    <Page
      title={t('moveins.pageTitle', { unit: moveIn.unitLabel, owner: moveIn.ownerNames })}
      back="/moveins"
      actions={
        <>
          <MoveInStateChip row={file} />
          {(state === 'invited' || state === 'booked') && (
            <Button loading={arrive.busy} onClick={() => void arrive.run({ moveInId: moveIn.id })}>
              {t('moveins.arrive')}
            </Button>
          )}
          {state === 'underWay' && (
            <Button disabled={file.held !== null} onClick={() => setEnding('close')}>
              {t('moveins.close.open')}
            </Button>
          )}
          {state === 'handedOver' && (
            <Button onClick={() => setEnding('archive')}>{t('moveins.archive.open')}</Button>
          )}
          <Button variant="default" leftSection={<IconPrinter size={16} />} onClick={printIt}>
            {t(sheet ? 'moveins.sheet.print' : 'moveins.notice.print')}
          </Button>
          <MoveInMenu file={file} asked={asked !== null && asked !== undefined} />
        </>
      }
    >
      <ProblemNotice problem={arrive.problem} />
      <OpenRequest request={asked} />
      <StandingInstructions unitId={moveIn.unitId} />
      <div className={styles.record}>
        <StepList file={file} />
        <Stack gap={16}>
          <MoveInFacts file={file} />
          <Attachments
            subject={{ kind: 'movein', id: moveIn.id }}
            docs={DocCode.options.map((code) => ({ code, label: t(`moveins.doc.${code}`) }))}
            title={t('moveins.copies')}
            closed={state === 'voided'}
          />
        </Stack>
      </div>
      {ending === 'close' && <CloseDialog file={file} onClose={() => setEnding(null)} />}
      {ending === 'archive' && <ArchiveDialog file={file} onClose={() => setEnding(null)} />}
    </Page>
  )
}
