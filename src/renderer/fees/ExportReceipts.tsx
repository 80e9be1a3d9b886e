import { Button } from '@mantine/core'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { dayOf } from '../../shared/day'
import { PayMethod } from '../../shared/fees/schema'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { notifyDone } from '../ui/notify'
import { ProblemNotice } from '../ui/ProblemNotice'

/** What is filtered is what is exported: the same rows, order and total. */
export const ExportReceipts = ({ filter }: { readonly filter: never }) => {
  const { t } = useWords()
  const save = useCommand('fees.exportReceipts')
  const run = async (): Promise<void> => {
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
    const reply = await save.run({
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
    if (reply?.ok && reply.value) notifyDone(t('fees.exported', { path: reply.value }))
  }
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconFileSpreadsheet size={16} />}
        loading={save.busy}
        onClick={() => void run()}
      >
        {t('fees.export')}
      </Button>
      <ProblemNotice problem={save.problem} />
    </>
  )
}
