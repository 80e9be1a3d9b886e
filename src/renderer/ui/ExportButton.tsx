import { Button } from '@mantine/core'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import type { Reply } from '../../shared/problem'
import { useWords } from '../i18n/useWords'
import { notifyDone, notifyProblem } from './notify'

interface Props {
  readonly busy: boolean
  /** Answers where it was saved; null when the person gave up choosing. */
  readonly run: () => Promise<Reply<string | null> | undefined>
}

/** The rows on screen as a workbook, with what became of it said. */
export const ExportButton = ({ busy, run }: Props) => {
  const { t, problemText } = useWords()
  const press = async (): Promise<void> => {
    const reply = await run()
    if (!reply?.ok) reply && notifyProblem(problemText(reply.problem))
    else if (reply.value) notifyDone(t('ui.exported', { path: reply.value }))
  }
  return (
    <Button
      variant="default"
      leftSection={<IconFileSpreadsheet size={16} />}
      loading={busy}
      onClick={() => void press()}
    >
      {t('ui.export')}
    </Button>
  )
}
