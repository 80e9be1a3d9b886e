import { dayOf } from '../../shared/day'
import { DefectPart, DefectStatus, Severity } from '../../shared/defects/schema'
import { DefectCategory } from '../../shared/defects/warranty'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { ExportButton } from '../ui/ExportButton'

const FIELDS = [
  'no',
  'unit',
  'part',
  'place',
  'category',
  'severity',
  'description',
  'party',
  'warranty',
  'foundOn',
  'dueOn',
  'status',
  'closedOn',
  'reopened',
] as const

/** The rows on screen as a workbook, in the language on screen. */
export const ExportDefects = ({ filter }: { readonly filter: object }) => {
  const { t } = useWords()
  const act = useCommand('defects.export')
  const said = Object.fromEntries([
    ...DefectPart.options.map((value) => [`part.${value}`, t(`defects.part.${value}`)]),
    ...DefectCategory.options.map((value) => [`category.${value}`, t(`defects.category.${value}`)]),
    ...Severity.options.map((value) => [`severity.${value}`, t(`defects.severity.${value}`)]),
    ...DefectStatus.options.map((value) => [`status.${value}`, t(`defects.status.${value}`)]),
    ['status.overdue', t('defects.status.overdue')],
    ...(['in', 'out', 'unknown'] as const).map((value) => [
      `warranty.${value}`,
      t(`defects.warranty.${value}`),
    ]),
  ])
  const run = () => {
    const { page: _page, sort: _sort, ...rest } = filter as { page?: unknown; sort?: unknown }
    return act.run({
      ...(rest as { search: string }),
      headings: FIELDS.map((field) => t(`defects.field.${field}`)),
      said,
      fileName: `${t('defects.title')}-${dayOf(new Date().toISOString())}.xlsx`,
    })
  }
  return <ExportButton busy={act.busy} run={run} />
}
