import { Autocomplete, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { PartyKind } from '../../shared/fees/schema'
import type { PersonId } from '../../shared/id'
import type { Vehicle } from '../../shared/people/schema'
import { useWords } from '../i18n/useWords'
import { useQuery } from '../ipc/useQuery'
import { PersonField } from '../people/PersonField'
import { ChoiceField } from '../ui/ChoiceField'

/** Who pays where no unit does. `label` stands on the receipt where the unit would. */
export interface PartyChoice {
  readonly party: PartyKind
  readonly personId: PersonId | null
  readonly vehicleId: Vehicle['id'] | null
  readonly name: string
  readonly label: string
}

export const NOBODY: PartyChoice = { party: 'casual', personId: null, vehicleId: null, name: '', label: '' }

/** Whether the one who pays is known as far as the kind asks for. */
export const isChosen = ({ party, personId, vehicleId }: PartyChoice): boolean =>
  party === 'casual' || (party === 'person' ? personId : vehicleId) !== null

interface Props {
  readonly choice: PartyChoice
  readonly onChange: (choice: PartyChoice) => void
}

export const PartyFields = ({ choice, onChange }: Props) => {
  const { t } = useWords()
  const { party, label } = choice
  return (
    <>
      <ChoiceField
        label={t('fees.casual.party')}
        options={PartyKind.options.map((value) => ({ value, label: t(`fees.party.${value}`) }))}
        value={party}
        onChange={(next) => onChange({ ...NOBODY, party: next })}
      />
      {party === 'person' && (
        <PersonField
          required
          label={t('fees.casual.person')}
          name={choice.name}
          personId={choice.personId}
          onChange={(name, known) =>
            onChange({
              ...choice,
              name,
              personId: known?.id ?? null,
              label: known?.units.slice(0, 2).join(' ').slice(0, 40) ?? '',
            })
          }
        />
      )}
      {party === 'vehicle' && <PlateField choice={choice} onChange={onChange} />}
      {party === 'casual' && (
        <TextInput
          label={t('fees.casual.label')}
          placeholder={t('fees.casual.labelHint')}
          maxLength={40}
          value={label}
          onChange={(event) => onChange({ ...choice, label: event.currentTarget.value })}
        />
      )}
    </>
  )
}

const PlateField = ({ choice, onChange }: Props) => {
  const { t } = useWords()
  const [asked] = useDebouncedValue(choice.label.trim(), 150)
  const found = useQuery('ledger.findVehicles', asked === '' || choice.vehicleId ? null : { text: asked })
  const known = found.data ?? []
  const shown = ({ plate, unitLabel }: (typeof known)[number]): string => `${plate} · ${unitLabel}`
  return (
    <Autocomplete
      required
      label={t('fees.casual.plate')}
      maxLength={40}
      value={choice.label}
      data={[...new Set(known.map(shown))]}
      filter={({ options }) => options}
      onChange={(text) => {
        if (!known.some((each) => shown(each) === text)) onChange({ ...choice, label: text, vehicleId: null })
      }}
      onOptionSubmit={(text) => {
        const vehicle = known.find((each) => shown(each) === text)
        if (vehicle) onChange({ ...choice, label: vehicle.plate, vehicleId: vehicle.id })
      }}
    />
  )
}
