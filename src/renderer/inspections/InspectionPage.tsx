import { useParams } from 'wouter'
import type { Inspection } from '../../shared/inspections/schema'
import { useWords } from '../i18n/useWords'
import { useQuery } from '../ipc/useQuery'
import { Page } from '../ui/Page'
import { ProblemNotice } from '../ui/ProblemNotice'
import { HeldInspection } from './HeldInspection'
import { WalkView } from './WalkView'

export const InspectionPage = () => {
  const { t } = useWords()
  const { id = '' } = useParams()
  const { data, problem } = useQuery('inspections.file', { inspectionId: id as Inspection['id'] })
  if (!data)
    return (
      <Page title={t('inspections.title')} back="/inspections">
        <ProblemNotice problem={problem} />
      </Page>
    )
  return data.state === 'underWay' ? (
    <WalkView key={data.inspection.rounds.length} file={data} />
  ) : (
    <HeldInspection file={data} />
  )
}
