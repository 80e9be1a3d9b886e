import { Autocomplete } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import type { Borrower } from '../../shared/keys/contract'
import { useWords } from '../i18n/useWords'
import { useQuery } from '../ipc/useQuery'

interface Props {
  readonly value: string
  readonly onChange: (name: string) => void
  /** Somebody who borrowed before was chosen: the rest of the form is known. */
  readonly onKnown: (borrower: Borrower) => void
}

export const BorrowerField = ({ value, onChange, onKnown }: Props) => {
  const { t } = useWords()
  const [search] = useDebouncedValue(value, 120)
  const { data } = useQuery('keys.borrowers', { search })
  const known = new Map(
    (data ?? []).map((each) => [[each.name, each.org, each.phone].filter(Boolean).join(' · '), each]),
  )
  return (
    <Autocomplete
      required
      data-autofocus
      openOnFocus={false}
      label={t('keys.field.borrower')}
      placeholder={t('keys.lend.borrowerHint')}
      maxLength={40}
      value={value}
      data={[...known.keys()]}
      filter={({ options }) => options}
      onChange={onChange}
      onOptionSubmit={(label) => {
        const chosen = known.get(label)
        if (chosen) queueMicrotask(() => onKnown(chosen))
      }}
    />
  )
}
