import { dayOf } from '../../shared/day'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { ExportButton } from '../ui/ExportButton'

const FIELDS = ['no', 'unit', 'owners', 'begun', 'lastRound', 'open', 'state'] as const
const STATES = ['underWay', 'refused', 'reserved', 'passed', 'voided'] as const

/** The inspections on screen as a workbook, in the language on screen. */
export const ExportInspections = ({ filter }: { readonly filter: object }) => {
  const { t } = useWords()
  const save = useCommand('inspections.export')
  const run = () =>
    save.run({
      filter: filter as never,
      headings: FIELDS.map((field) => t(`inspections.field.${field}`)),
      said: {
        ...Object.fromEntries(STATES.map((state) => [state, t(`inspections.state.${state}`)])),
        roundOpen: t('inspections.roundOpen'),
      },
      fileName: `${t('inspections.title')}-${dayOf(new Date().toISOString())}.xlsx`,
    })
  return <ExportButton busy={save.busy} run={run} />
}
