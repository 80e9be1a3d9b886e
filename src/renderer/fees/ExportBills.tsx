import { dayOf } from '../../shared/day'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { ExportButton } from '../ui/ExportButton'

const FIELDS = [
  'unit',
  'item',
  'from',
  'to',
  'price',
  'quantity',
  'amount',
  'paid',
  'waived',
  'corrected',
  'returned',
  'writtenOff',
  'open',
  'dueOn',
  'state',
] as const

/** What is filtered is what is exported: the same rows, order and totals. */
export const ExportBills = ({ filter }: { readonly filter: never }) => {
  const { t } = useWords()
  const save = useCommand('fees.exportBills')
  const run = () => {
    return save.run({
      filter,
      sheet: {
        fileName: t('fees.bills.fileName', { day: dayOf(new Date().toISOString()) }),
        headings: FIELDS.map((field) => t(`fees.field.${field}`)),
        words: { voided: t('fees.status.voided'), total: t('fees.total') },
      },
    })
  }
  return <ExportButton busy={save.busy} run={run} />
}
