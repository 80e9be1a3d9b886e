import { Group, Select, Text, Textarea, TextInput } from '@mantine/core'
import { DefectPart, Severity } from '../../shared/defects/schema'
import { DefectCategory, type WarrantyEnd } from '../../shared/defects/warranty'
import { useWords } from '../i18n/useWords'
import { useQuery } from '../ipc/useQuery'
import { ChoiceField } from '../ui/ChoiceField'

export interface DefectFacts {
  readonly part: DefectPart
  readonly place: string
  readonly description: string
  readonly category: DefectCategory
  readonly severity: Severity
  readonly partyId: string | null
}

export const BLANK_FACTS: DefectFacts = {
  part: 'livingRoom',
  place: '',
  description: '',
  category: 'surfaces',
  severity: 'general',
  partyId: null,
}

interface Props {
  readonly facts: DefectFacts
  readonly onChange: (facts: DefectFacts) => void
  readonly warranty: WarrantyEnd | undefined
}

/** What is wrong, where, how bad and whose: the same fields at the counter and during an inspection. */
export const DefectFields = ({ facts, onChange, warranty }: Props) => {
  const { t } = useWords()
  const parties = useQuery('defects.parties', {})
  const set = (part: Partial<DefectFacts>): void => onChange({ ...facts, ...part })
  return (
    <>
      <Textarea
        required
        label={t('defects.field.description')}
        autosize
        minRows={2}
        maxLength={500}
        value={facts.description}
        onChange={(event) => set({ description: event.currentTarget.value })}
      />
      <Group grow align="flex-start">
        <Select
          label={t('defects.field.category')}
          allowDeselect={false}
          data={DefectCategory.options.map((value) => ({ value, label: t(`defects.category.${value}`) }))}
          value={facts.category}
          onChange={(next) => next && set({ category: next as DefectCategory })}
        />
        <Select
          label={t('defects.field.part')}
          allowDeselect={false}
          data={DefectPart.options.map((value) => ({ value, label: t(`defects.part.${value}`) }))}
          value={facts.part}
          onChange={(next) => next && set({ part: next as DefectPart })}
        />
        <TextInput
          label={t('defects.field.place')}
          maxLength={60}
          value={facts.place}
          onChange={(event) => set({ place: event.currentTarget.value })}
        />
      </Group>
      {warranty && <WarrantyLine warranty={warranty} />}
      <ChoiceField
        label={t('defects.field.severity')}
        options={Severity.options.map((value) => ({ value, label: t(`defects.severity.${value}`) }))}
        value={facts.severity}
        onChange={(severity) => set({ severity })}
      />
      <Select
        label={t('defects.field.party')}
        placeholder={t('defects.partyLater')}
        clearable
        data={(parties.data ?? [])
          .filter(({ party }) => party.active || party.id === facts.partyId)
          .map(({ party }) => ({ value: party.id, label: party.name }))}
        value={facts.partyId}
        onChange={(partyId) => set({ partyId })}
      />
    </>
  )
}

/** Whose cost it is, and until when, said before anybody promises anything. */
export const WarrantyLine = ({ warranty }: { readonly warranty: WarrantyEnd }) => (
  <Text size="sm" c={warranty.state === 'out' ? 'var(--desk-warn)' : 'dimmed'}>
    {useWarrantyText()(warranty)}
  </Text>
)

export const useWarrantyText = (): ((warranty: WarrantyEnd) => string) => {
  const { t, day } = useWords()
  return ({ state, endsOn, handedOverOn, basis }) => {
    if (state === 'unknown') return t('defects.warrantyText.unknown')
    if (!handedOverOn) return t('defects.warrantyText.notHandedOver')
    if (!endsOn) return t('defects.warrantyText.designLife')
    const given = { day: day(endsOn), from: day(handedOverOn), basis: t(`defects.basis.${basis}`) }
    return state === 'in' ? t('defects.warrantyText.in', given) : t('defects.warrantyText.out', given)
  }
}
