import { Button } from '@mantine/core'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { dayOf } from '../../shared/day'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { notifyDone } from '../ui/notify'
import { ProblemNotice } from '../ui/ProblemNotice'

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
  const run = async (): Promise<void> => {
    const reply = await save.run({
      filter,
      sheet: {
        fileName: t('fees.bills.fileName', { day: dayOf(new Date().toISOString()) }),
        headings: FIELDS.map((field) => t(`fees.field.${field}`)),
        words: { voided: t('fees.status.voided'), total: t('fees.total') },
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
