import { Group, TextInput } from '@mantine/core'
import { useState } from 'react'
import { dayOf } from '../../shared/day'
import type { UnitId } from '../../shared/id'
import { ReshapeKind } from '../../shared/reshapes/schema'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { useQuery } from '../ipc/useQuery'
import { ChoiceField } from '../ui/ChoiceField'
import { DayInput } from '../ui/DayInput'
import { FormDialog } from '../ui/FormDialog'
import { notifyDone } from '../ui/notify'
import { askOf, linesFor, type Reshaping } from './form'
import { NewUnits } from './NewUnits'
import { OldUnits } from './OldUnits'
import { PreviewOf } from './PreviewOf'

interface Props {
  readonly unitId: string | null
  readonly onClose: () => void
  readonly onDone: (heirId: string) => void
}

const blank = (unitId: string | null): Reshaping => ({
  ...linesFor('split', unitId as UnitId | null),
  onDay: dayOf(new Date().toISOString()),
  proofNo: '',
  note: '',
})

/** Which units end, which take their place, and before it is done: the areas, what is still open, what goes over. */
export const ReshapeDialog = ({ unitId, onClose, onDone }: Props) => {
  const { t } = useWords()
  const act = useCommand('reshapes.carryOut')
  const [values, setValues] = useState<Reshaping>(() => blank(unitId))
  const put = (part: Partial<Reshaping>): void => setValues((before) => ({ ...before, ...part }))
  const [first = null] = values.from
  const model = useQuery('estate.unit', first ? { unitId: first } : null).data
  const ask = askOf(values, first ? model : undefined)
  const preview = useQuery('reshapes.preview', ask)
  const shown = ask ? preview.data : undefined
  const submit = async (): Promise<void> => {
    const reply = ask ? await act.run(ask) : undefined
    if (!reply?.ok) return
    onClose()
    notifyDone(
      t('reshapes.done', { labels: reply.value.to.map(({ label }) => label).join(t('reshapes.comma')) }),
    )
    onDone(reply.value.heirId)
  }
  return (
    <FormDialog
      opened
      size="lg"
      onClose={onClose}
      title={t('reshapes.open')}
      onSubmit={submit}
      busy={act.busy}
      problem={act.problem ?? preview.problem}
      submitLabel={t(`reshapes.submit.${values.kind}`)}
      disabled={!shown || shown.problem !== null || shown.obstacles.length > 0}
      dirty={JSON.stringify(values) !== JSON.stringify(blank(unitId))}
    >
      <Group grow align="flex-start">
        <ChoiceField
          label={t('reshapes.field.kind')}
          options={ReshapeKind.options.map((value) => ({ value, label: t(`reshapes.kind.${value}`) }))}
          value={values.kind}
          onChange={(kind) => put(linesFor(kind, first))}
        />
        <DayInput
          required
          label={t('reshapes.field.onDay')}
          value={values.onDay}
          onChange={(onDay) => put({ onDay })}
        />
      </Group>
      <OldUnits values={values} onChange={put} />
      <NewUnits values={values} model={first ? model : undefined} onChange={put} />
      <Group grow align="flex-start">
        <TextInput
          label={t('reshapes.field.proofNo')}
          maxLength={60}
          value={values.proofNo}
          onChange={(event) => put({ proofNo: event.currentTarget.value })}
        />
        <TextInput
          label={t('reshapes.field.note')}
          maxLength={300}
          value={values.note}
          onChange={(event) => put({ note: event.currentTarget.value })}
        />
      </Group>
      {shown && <PreviewOf preview={shown} />}
    </FormDialog>
  )
}
