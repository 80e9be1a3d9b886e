import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useWords } from '../i18n/useWords'
import { call } from '../ipc/call'
import { usePrintMany } from '../printing/usePrint'
import { notifyDone } from '../ui/notify'

interface Props {
  readonly filter: never
  /** Units ticked; none: all that the list finds, on every page. */
  readonly selected: ReadonlySet<string>
}

/** Reminders for the units ticked, or for all that the filters find: by building with its name in the search. */
export const NoticesButton = ({ filter, selected }: Props) => {
  const { t } = useWords()
  const printMany = usePrintMany()
  const open = async (): Promise<void> => {
    const reply = selected.size > 0 ? null : await call('fees.overdueUnits', filter)
    const ids = reply === null ? [...selected] : reply.ok ? [...reply.value] : []
    if (ids.length === 0) notifyDone(t('fees.notice.none'))
    else printMany({ kind: 'arrearsNotice', ids })
  }
  return (
    <Button variant="default" leftSection={<IconPrinter size={16} />} onClick={() => void open()}>
      {t('fees.notice.printMany')}
    </Button>
  )
}
