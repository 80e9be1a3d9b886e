import { Checkbox, Group, TextInput } from '@mantine/core'
import type { z } from 'zod'
import type { ConsentInput } from '../../shared/tenancies/contract'
import { ConsentHow, ConsentScope } from '../../shared/tenancies/schema'
import { useWords } from '../i18n/useWords'
import { ChoiceField } from '../ui/ChoiceField'
import { DayInput } from '../ui/DayInput'

export interface ConsentTyped extends Omit<z.input<typeof ConsentInput>, 'givenOn'> {
  readonly givenOn: string | null
}

interface Props {
  readonly value: ConsentTyped
  readonly onChange: (value: ConsentTyped) => void
}

/** The owner's word about a tenant, and what the tenant may decide alone. */
export const ConsentFields = ({ value, onChange }: Props) => {
  const { t } = useWords()
  const set = (part: Partial<ConsentTyped>): void => onChange({ ...value, ...part })
  return (
    <>
      <Group grow align="flex-start">
        <TextInput
          required
          label={t('tenancies.field.consentWho')}
          maxLength={40}
          value={value.who}
          onChange={(event) => set({ who: event.currentTarget.value })}
        />
        <DayInput
          required
          label={t('tenancies.field.consentOn')}
          value={value.givenOn}
          onChange={(givenOn) => set({ givenOn })}
        />
      </Group>
      <ChoiceField
        label={t('tenancies.field.consentHow')}
        options={ConsentHow.options.map((how) => ({ value: how, label: t(`tenancies.how.${how}`) }))}
        value={value.how}
        onChange={(how) => set({ how })}
      />
      <Checkbox.Group
        label={t('tenancies.field.consentScope')}
        value={[...value.scope]}
        onChange={(scope) => set({ scope: scope as ConsentScope[] })}
      >
        <Group gap={16} mt={4}>
          {ConsentScope.options.map((scope) => (
            <Checkbox key={scope} value={scope} label={t(`tenancies.scope.${scope}`)} />
          ))}
        </Group>
      </Checkbox.Group>
    </>
  )
}
