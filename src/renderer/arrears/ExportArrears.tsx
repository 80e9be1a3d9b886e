import { Button } from '@mantine/core'
import { IconTableExport } from '@tabler/icons-react'
import { STAGES } from '../../shared/arrears/schema'
import { dayOf } from '../../shared/day'
import { AGES } from '../../shared/fees/ageing'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { notifyDone, notifyProblem } from '../ui/notify'

const LATER = ['stage', 'next', 'nextOn', 'contact', 'promise', 'promisedFen', 'lapses'] as const

/** What the filters find, all pages, as a workbook in the language on screen. */
export const ExportArrears = ({ filter }: { readonly filter: object }) => {
  const { t, problemText } = useWords()
  const save = useCommand('arrears.export')
  const run = async (): Promise<void> => {
    const reply = await save.run({
      filter: filter as never,
      sheet: {
        fileName: t('arrears.fileName', { day: dayOf(new Date().toISOString()) }),
        headings: [
          t('arrears.field.unit'),
          t('arrears.field.debtor'),
          t('arrears.field.phone'),
          ...AGES.map((age) => t(`fees.age.${age}`)),
          t('arrears.field.open'),
          t('arrears.field.oldest'),
          ...LATER.map((field) => t(`arrears.field.${field}`)),
        ],
        words: {
          total: t('arrears.total'),
          ...Object.fromEntries(
            (['clear', 'none', ...STAGES] as const).map((stage) => [stage, t(`arrears.stage.${stage}`)]),
          ),
        },
      },
    })
    if (!reply?.ok) reply && notifyProblem(problemText(reply.problem))
    else if (reply.value) notifyDone(t('arrears.exported', { path: reply.value }))
  }
  return (
    <Button
      variant="default"
      leftSection={<IconTableExport size={16} />}
      loading={save.busy}
      onClick={() => void run()}
    >
      {t('arrears.export')}
    </Button>
  )
}
