import { dayOf } from '../../shared/day'
import { StepCode } from '../../shared/moveins/schema'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { ExportButton } from '../ui/ExportButton'

const FIELDS = ['no', 'unit', 'owners', 'appointment', 'steps', 'state', 'archiveDue'] as const
const STATES = [
  'invited',
  'booked',
  'underWay',
  'handedOver',
  'archived',
  'voided',
  'archiveOverdue',
] as const

/** The move-ins on screen as a workbook, in the language on screen. */
export const ExportMoveIns = ({ filter }: { readonly filter: object }) => {
  const { t } = useWords()
  const save = useCommand('moveins.export')
  const run = () =>
    save.run({
      filter: filter as never,
      headings: FIELDS.map((field) => t(`moveins.field.${field}`)),
      said: Object.fromEntries([
        ...StepCode.options.map((code) => [code, t(`moveins.step.${code}`)]),
        ...STATES.map((state) => [state, t(`moveins.state.${state}`)]),
      ]),
      fileName: `${t('moveins.title')}-${dayOf(new Date().toISOString())}.xlsx`,
    })
  return <ExportButton busy={save.busy} run={run} />
}
