import { NumberInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { CountRow } from '../../shared/keys/stocktakeContract'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { FormDialog } from '../ui/FormDialog'

interface Props {
  readonly row: CountRow | null
  readonly onClose: () => void
}

/** Fewer or more pieces on the ring than the tag stands for. */
export const RecountDialog = ({ row, onClose }: Props) => {
  const { t } = useWords()
  const recount = useCommand('keys.recount')
  const [pieces, setPieces] = useState(1)
  const { clear } = recount
  useEffect(() => {
    if (!row?.count) return
    clear()
    setPieces(row.count.counted)
  }, [row, clear])
  const { count } = row ?? {}
  if (!count) return null
  const submit = async (): Promise<void> => {
    const reply = await recount.run({ countId: count.id, pieces })
    if (reply?.ok) onClose()
  }
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t('keys.count.recountTitle', { code: count.keyCode })}
      onSubmit={submit}
      busy={recount.busy}
      problem={recount.problem}
      submitLabel={t('keys.change.submit')}
      size="sm"
    >
      <NumberInput
        data-autofocus
        label={t('keys.count.countedPieces', { n: count.expected })}
        min={0}
        max={50}
        allowDecimal={false}
        value={pieces}
        onChange={(next) => setPieces(Number(next) || 0)}
      />
    </FormDialog>
  )
}
