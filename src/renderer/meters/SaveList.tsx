import { Button } from '@mantine/core'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { MeterKind } from '../../shared/meters/schema'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { notifyDone } from '../ui/notify'
import { ProblemNotice } from '../ui/ProblemNotice'
import type { Round } from './useRound'

const COLUMNS = ['no', 'unit', 'kind', 'place', 'route', 'last', 'lastOn', 'value', 'readOn'] as const

/** The list to walk with; filled in, it is what the import reads again. */
export const SaveList = ({ filter }: { readonly filter: Round['filter'] }) => {
  const { t } = useWords()
  const save = useCommand('meters.saveList')
  const run = async (): Promise<void> => {
    const reply = await save.run({
      filter,
      sheet: {
        fileName: t('meters.list.fileName', { month: filter.month, route: filter.route ?? '' }),
        headings: COLUMNS.map((column) => t(`meters.field.${column}`)),
        words: Object.fromEntries(MeterKind.options.map((kind) => [kind, t(`meters.kind.${kind}`)])),
      },
    })
    if (reply?.ok && reply.value) notifyDone(t('meters.list.saved', { path: reply.value }))
  }
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconFileSpreadsheet size={16} />}
        loading={save.busy}
        disabled={filter.siteId === ''}
        onClick={() => void run()}
      >
        {t('meters.list.open')}
      </Button>
      <ProblemNotice problem={save.problem} />
    </>
  )
}
