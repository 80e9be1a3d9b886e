import { Autocomplete } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { Borrower } from '../../shared/keys/loanContract'
import { useWords } from '../i18n/useWords'
import { useQuery } from '../ipc/useQuery'

interface Props {
  readonly value: string
  readonly onChange: (name: string) => void
  /** Somebody who borrowed before was chosen: the rest of the form is known. */
  readonly onKnown: (borrower: Borrower) => void
}

const labelOf = (each: Borrower): string => [each.name, each.org, each.phone].filter(Boolean).join(' · ')

/** A borrower by name, pinyin, initials, firm or the tail of the phone: two letters and Enter. */
export const BorrowerField = ({ value, onChange, onKnown }: Props) => {
  const { t } = useWords()
  const [search] = useDebouncedValue(value, 80)
  const { data, loading } = useQuery('keys.borrowers', { search })
  const known = new Map((data ?? []).map((each) => [labelOf(each), each]))
  const waiting = search !== value || loading
  // Enter pressed before the names are there means the first of them, not the letters.
  const eager = useRef(false)
  // What was typed is looked up; a name that was chosen or read off a pass is not.
  const typed = useRef(false)
  const first = data?.[0]
  useEffect(() => {
    if (!eager.current || waiting) return
    eager.current = false
    typed.current = false
    if (first) onKnown(first)
  }, [waiting, first, onKnown])
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.ctrlKey || value.trim() === '' || !waiting || !typed.current) return
    event.preventDefault()
    eager.current = true
  }
  return (
    <Autocomplete
      required
      data-autofocus
      openOnFocus={false}
      selectFirstOptionOnChange
      label={t('keys.field.borrower')}
      placeholder={t('keys.lend.borrowerHint')}
      maxLength={40}
      value={value}
      data={[...known.keys()]}
      filter={({ options }) => options}
      onKeyDown={onKey}
      onChange={(name) => {
        typed.current = true
        onChange(name)
      }}
      onOptionSubmit={(label) => {
        const chosen = known.get(label)
        if (!chosen) return
        queueMicrotask(() => {
          typed.current = false
          onKnown(chosen)
        })
      }}
    />
  )
}
