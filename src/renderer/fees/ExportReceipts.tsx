import { dayOf } from '../../shared/day'
import { PayMethod } from '../../shared/fees/schema'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { ExportButton } from '../ui/ExportButton'

/** What is filtered is what is exported: the same rows, order and total. */
export const ExportReceipts = ({ filter }: { readonly filter: never }) => {
  const { t } = useWords()
  const save = useCommand('fees.exportReceipts')
  const run = () => {
    const fields = [
      'no',
      'at',
      'unit',
      'payer',
      'items',
      'amount',
      'method',
      'by',
      'state',
      'reason',
    ] as const
    const words = Object.fromEntries(PayMethod.options.map((method) => [method, t(`fees.method.${method}`)]))
    return save.run({
      filter,
      sheet: {
        fileName: t('fees.receipts.fileName', { day: dayOf(new Date().toISOString()) }),
        headings: fields.map((field) => t(`fees.field.${field}`)),
        words: {
          ...words,
          voided: t('fees.status.voided'),
          valid: t('fees.status.valid'),
          total: t('fees.receipts.validTotal'),
        },
      },
    })
  }
  return <ExportButton busy={save.busy} run={run} />
}
