import { useEffect, useState } from 'react'
import { dayOf } from '../../shared/day'
import { type Defect, DefectSource } from '../../shared/defects/schema'
import type { UnitId } from '../../shared/id'
import { UnitPicker } from '../estate/UnitPicker'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { useQuery } from '../ipc/useQuery'
import { ChoiceField } from '../ui/ChoiceField'
import { FormDialog } from '../ui/FormDialog'
import { notifyDone } from '../ui/notify'
import { BLANK_FACTS, type DefectFacts, DefectFields } from './DefectFields'

interface Props {
  readonly opened: boolean
  /** The unit it is in, when it was opened from one. */
  readonly unitId?: UnitId
  /** Given: corrects this one, which has not been dispatched yet. */
  readonly changing?: Defect
  readonly onClose: () => void
  readonly onDone?: (defectId: string) => void
}

const SOURCES = DefectSource.options.filter((source) => source !== 'inspection')

const factsOf = ({ part, place, description, category, severity, partyId }: Defect): DefectFacts => ({
  part,
  place,
  description,
  category,
  severity,
  partyId,
})

/** A defect taken up at the counter; its warranty, gravity and party are proposed from what it is. */
export const RegisterDialog = ({ opened, unitId, changing, onClose, onDone }: Props) => {
  const { t } = useWords()
  const register = useCommand('defects.register')
  const change = useCommand('defects.change')
  const act = changing ? change : register
  const [unit, setUnit] = useState<UnitId | null>(null)
  const [source, setSource] = useState<DefectSource>('ownerReport')
  const [facts, setFacts] = useState<DefectFacts>(BLANK_FACTS)
  const today = dayOf(new Date().toISOString())
  const foundOn = changing?.foundOn ?? today
  const suggest = useQuery(
    'defects.suggest',
    opened && unit ? { unitId: unit, category: facts.category, foundOn } : null,
  ).data

  // biome-ignore lint/correctness/useExhaustiveDependencies: the form starts anew each time it opens
  useEffect(() => {
    if (!opened) return
    act.clear()
    setUnit(changing?.unitId ?? unitId ?? null)
    setFacts(changing ? factsOf(changing) : BLANK_FACTS)
  }, [opened])
  // biome-ignore lint/correctness/useExhaustiveDependencies: proposed anew when the category is another one
  useEffect(() => {
    if (suggest && !changing)
      setFacts((before) => ({ ...before, severity: suggest.severity, partyId: suggest.partyId }))
  }, [suggest?.severity, suggest?.partyId, facts.category])

  const submit = async (): Promise<void> => {
    if (!unit) return
    const partyId = facts.partyId as Defect['partyId']
    const reply = await (changing
      ? change.run({ defectId: changing.id, ...facts, partyId })
      : register.run({ unitId: unit, source, foundOn, ...facts, partyId }))
    if (!reply?.ok) return
    onClose()
    notifyDone(t('defects.register.done', { no: reply.value.no }))
    onDone?.(reply.value.id)
  }
  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      title={changing ? t('defects.change.title', { no: changing.no }) : t('defects.register.title')}
      onSubmit={submit}
      busy={act.busy}
      problem={act.problem}
      submitLabel={t('defects.register.submit')}
      dirty={facts.description !== (changing?.description ?? '')}
      disabled={unit === null}
      size="lg"
    >
      {!changing && !unitId && (
        <UnitPicker required label={t('defects.field.unit')} value={unit} onChange={setUnit} />
      )}
      {!changing && (
        <ChoiceField
          label={t('defects.field.source')}
          options={SOURCES.map((value) => ({ value, label: t(`defects.source.${value}`) }))}
          value={source}
          onChange={setSource}
        />
      )}
      <DefectFields facts={facts} onChange={setFacts} warranty={suggest?.warranty} />
    </FormDialog>
  )
}
