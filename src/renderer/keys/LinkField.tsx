import { Autocomplete } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import type { LinkKind, LoanLink, LoanPurpose } from '../../shared/keys/loanSchema'
import { useWords } from '../i18n/useWords'
import { useQuery } from '../ipc/useQuery'

/** What paper a purpose comes with. */
const KIND_OF: Readonly<Partial<Record<LoanPurpose, LinkKind>>> = {
  repair: 'repair',
  rectification: 'defect',
  inspection: 'renovation',
  tour: 'tour',
}

export const linkKindOf = (purpose: LoanPurpose): LinkKind | undefined => KIND_OF[purpose]

interface Props {
  readonly kind: LinkKind
  readonly value: LoanLink | null
  readonly onChange: (link: LoanLink | null) => void
  readonly required: boolean
}

/** The number the loan is for: chosen where the record is kept here, written where it is on paper only. */
export const LinkField = ({ kind, value, onChange, required }: Props) => {
  const { t } = useWords()
  const [search] = useDebouncedValue(value?.no ?? '', 120)
  const { data } = useQuery('keys.linkChoices', { linkKind: kind, search: search.slice(0, 60) })
  const choices = new Map((data ?? []).map((each) => [each.title, each.link]))
  return (
    <Autocomplete
      label={t(`keys.link.${kind}`)}
      required={required}
      maxLength={40}
      value={value?.no ?? ''}
      data={[...choices.keys()]}
      filter={({ options }) => options}
      onChange={(no) => onChange(no.trim() === '' ? null : { kind, id: null, no })}
      onOptionSubmit={(title) => {
        const link = choices.get(title)
        if (link) queueMicrotask(() => onChange(link))
      }}
    />
  )
}
