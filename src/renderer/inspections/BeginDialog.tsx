import { Text } from '@mantine/core'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { UnitId } from '../../shared/id'
import { UnitPicker } from '../estate/UnitPicker'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { FormDialog } from '../ui/FormDialog'

interface Props {
  readonly unitId: string | null
  readonly onClose: () => void
}

export const BeginDialog = ({ unitId, onClose }: Props) => {
  const { t } = useWords()
  const [, go] = useLocation()
  const begin = useCommand('inspections.begin')
  const [unit, setUnit] = useState<UnitId | null>(unitId as UnitId | null)
  const submit = async (): Promise<void> => {
    if (!unit) return
    const reply = await begin.run({ unitId: unit })
    if (!reply?.ok) return
    onClose()
    go(`/inspections/${reply.value.id}`)
  }
  return (
    <FormDialog
      opened
      size="sm"
      onClose={onClose}
      title={t('inspections.begin.title')}
      onSubmit={submit}
      busy={begin.busy}
      problem={begin.problem}
      submitLabel={t('inspections.begin.submit')}
      disabled={unit === null}
    >
      <UnitPicker required autoFocus label={t('inspections.field.unit')} value={unit} onChange={setUnit} />
      <Text size="sm">{t('inspections.begin.hint')}</Text>
    </FormDialog>
  )
}
