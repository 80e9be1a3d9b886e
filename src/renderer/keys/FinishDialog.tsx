import { Text, TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { StocktakeRow } from '../../shared/keys/stocktakeContract'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { FormDialog } from '../ui/FormDialog'
import { notifyDone } from '../ui/notify'

interface Props {
  readonly row: StocktakeRow | null
  readonly onClose: () => void
}

/** What has not been counted by now is missing; the one who watched is named. */
export const FinishDialog = ({ row, onClose }: Props) => {
  const { t } = useWords()
  const finish = useCommand('keys.finishStocktake')
  const [witness, setWitness] = useState('')
  const { clear } = finish
  useEffect(() => {
    if (!row) return
    clear()
    setWitness(row.stocktake.witness)
  }, [row, clear])
  if (!row) return null
  const submit = async (): Promise<void> => {
    const reply = await finish.run({ stocktakeId: row.stocktake.id, witness })
    if (!reply?.ok) return
    onClose()
    const n = reply.value.finished?.differences ?? 0
    notifyDone(n === 0 ? t('keys.count.agreed', { no: reply.value.no }) : t('keys.count.finished', { n }))
  }
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t('keys.count.finishTitle', { no: row.stocktake.no })}
      onSubmit={submit}
      busy={finish.busy}
      problem={finish.problem}
      submitLabel={t('keys.count.finish')}
      size="sm"
    >
      <Text size="sm">
        {row.toCount === 0
          ? t('keys.count.finishAll', { n: row.counted })
          : t('keys.count.finishMissing', { n: row.toCount })}
      </Text>
      <TextInput
        required
        data-autofocus
        label={t('keys.count.witness')}
        maxLength={40}
        value={witness}
        onChange={(event) => setWitness(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
