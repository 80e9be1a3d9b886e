import { Checkbox, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { MoveInFile } from '../../shared/moveins/contract'
import { HandbookCode, PaperCode } from '../../shared/moveins/schema'
import { PAPERS_NEEDED } from '../../shared/moveins/steps'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { FormDialog } from '../ui/FormDialog'

interface Props {
  readonly file: MoveInFile
  readonly onClose: () => void
}

/** Papers the owner has signed; those nobody moves in without are marked. */
export const PapersDialog = ({ file, onClose }: Props) => {
  const { t } = useWords()
  const sign = useCommand('moveins.signPapers')
  const [papers, setPapers] = useState<PaperCode[]>([])
  const submit = async (): Promise<void> => {
    const reply = await sign.run({ moveInId: file.moveIn.id, papers })
    if (reply?.ok) onClose()
  }
  return (
    <FormDialog
      opened
      size="sm"
      onClose={onClose}
      title={t('moveins.papers.title', { unit: file.moveIn.unitLabel })}
      onSubmit={submit}
      busy={sign.busy}
      problem={sign.problem}
      submitLabel={t('moveins.do.signing')}
      disabled={PAPERS_NEEDED.some((paper) => !papers.includes(paper))}
      dirty={papers.length > 0}
    >
      <Checkbox.Group
        label={t('moveins.field.papers')}
        value={papers}
        onChange={(next) => setPapers(next as PaperCode[])}
      >
        <Stack gap={8} mt={4}>
          {PaperCode.options.map((paper) => (
            <Checkbox
              key={paper}
              value={paper}
              label={
                PAPERS_NEEDED.includes(paper)
                  ? t('moveins.docNeeded', { doc: t(`moveins.paper.${paper}`) })
                  : t(`moveins.paper.${paper}`)
              }
            />
          ))}
        </Stack>
      </Checkbox.Group>
    </FormDialog>
  )
}

/** What was handed out and signed for. */
export const HandbooksDialog = ({ file, onClose }: Props) => {
  const { t } = useWords()
  const give = useCommand('moveins.giveHandbooks')
  const [handbooks, setHandbooks] = useState<HandbookCode[]>([...HandbookCode.options])
  const submit = async (): Promise<void> => {
    const reply = await give.run({ moveInId: file.moveIn.id, handbooks })
    if (reply?.ok) onClose()
  }
  return (
    <FormDialog
      opened
      size="sm"
      onClose={onClose}
      title={t('moveins.handbooks.title', { unit: file.moveIn.unitLabel })}
      onSubmit={submit}
      busy={give.busy}
      problem={give.problem}
      submitLabel={t('moveins.do.handbooks')}
      disabled={handbooks.length === 0}
    >
      <Checkbox.Group
        label={t('moveins.field.handbooks')}
        value={handbooks}
        onChange={(next) => setHandbooks(next as HandbookCode[])}
      >
        <Stack gap={8} mt={4}>
          {HandbookCode.options.map((book) => (
            <Checkbox key={book} value={book} label={t(`moveins.handbook.${book}`)} />
          ))}
        </Stack>
      </Checkbox.Group>
      <Text size="sm" c="dimmed">
        {t('moveins.handbooks.hint')}
      </Text>
    </FormDialog>
  )
}
