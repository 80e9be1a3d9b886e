import { Autocomplete } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import type { PersonId } from '../../shared/id'
import type { AlikePerson } from '../../shared/people/contract'
import { useWords } from '../i18n/useWords'
import { useQuery } from '../ipc/useQuery'

interface Props {
  readonly label?: string
  readonly ariaLabel?: string
  readonly name: string
  readonly personId: PersonId | null
  readonly onChange: (name: string, known: AlikePerson | null) => void
  readonly required?: boolean
  readonly autoFocus?: boolean
  readonly description?: string | undefined
  readonly placeholder?: string
}

const shownAs = (person: AlikePerson): string =>
  [person.name, person.phones[0], person.units.slice(0, 3).join(' ')].filter(Boolean).join(' · ')

/** A name: somebody who is on record already is offered while it is typed, so that nobody is entered twice. */
export const PersonField = (props: Props) => {
  const { t } = useWords()
  const [asked] = useDebouncedValue(props.name.trim(), 150)
  const found = useQuery('people.find', asked === '' || props.personId ? null : { text: asked })
  const known = found.data ?? []
  return (
    <Autocomplete
      {...(props.label ? { label: props.label } : {})}
      aria-label={props.ariaLabel ?? props.label}
      required={props.required ?? false}
      {...(props.placeholder ? { placeholder: props.placeholder } : {})}
      description={props.personId ? t('people.knownPerson') : props.description}
      maxLength={120}
      value={props.name}
      data={[...new Set(known.map(shownAs))]}
      filter={({ options }) => options}
      onChange={(text) => {
        if (!known.some((person) => shownAs(person) === text)) props.onChange(text, null)
      }}
      onOptionSubmit={(text) => {
        const person = known.find((each) => shownAs(each) === text)
        if (person) props.onChange(person.name, person)
      }}
      {...(props.autoFocus ? { 'data-autofocus': true } : {})}
    />
  )
}
