import { Autocomplete } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import type { UnitHit } from '../../shared/estate/contract'
import type { UnitId } from '../../shared/id'
import { useWords } from '../i18n/useWords'
import { useQuery } from '../ipc/useQuery'

interface Props {
  readonly label: string
  readonly value: UnitId | null
  readonly onChange: (unitId: UnitId | null, hit?: UnitHit) => void
  readonly required?: boolean
  readonly error?: string | undefined
  readonly autoFocus?: boolean
}

const textOf = (hit: UnitHit): string => [hit.label, hit.owner].filter(Boolean).join(' · ')

/** A unit by room, owner's name, pinyin, initials or phone tail. */
export const UnitPicker = ({ label, value, onChange, required, error, autoFocus }: Props) => {
  const { t } = useWords()
  const [text, setText] = useState('')
  const [asked] = useDebouncedValue(text, 100)
  const found = useQuery('estate.find', asked === '' ? null : { text: asked.split(' · ')[0] ?? asked })
  const chosen = useQuery('estate.unit', value ? { unitId: value } : null)
  const chosenText =
    value && chosen.data ? [chosen.data.unit.label, chosen.data.owners].filter(Boolean).join(' · ') : ''
  // biome-ignore lint/correctness/useExhaustiveDependencies: the field follows the choice, not what is being typed
  useEffect(() => {
    if (value && chosenText !== '') setText(chosenText)
    if (!value && chosenText === '' && text.includes(' · ')) setText('')
  }, [value, chosenText])
  const hits = found.data ?? []
  const sameRoom = (): UnitHit | undefined =>
    hits.find((hit) => hit.label.toLowerCase() === text.trim().toLowerCase())
  const [hurried, setHurried] = useState(false)
  const answered = asked === text && !found.loading
  // Enter pressed before the answer was there: the room itself, or else the best hit.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when what was asked is answered
  useEffect(() => {
    if (!hurried || !answered) return
    setHurried(false)
    const hit = sameRoom() ?? hits[0]
    if (!value && hit) onChange(hit.id, hit)
  }, [hurried, answered])
  const take = (shown: string): void => {
    const hit = hits.find((each) => textOf(each) === shown)
    if (hit) onChange(hit.id, hit)
  }
  return (
    <Autocomplete
      label={label}
      required={required ?? false}
      error={error}
      placeholder={t('estate.picker.hint')}
      maxLength={60}
      value={text}
      data={[...new Set(hits.map(textOf))]}
      filter={({ options }) => options}
      selectFirstOptionOnChange
      onChange={(next) => {
        setText(next)
        setHurried(false)
        if (value && next !== chosenText) onChange(null)
      }}
      onOptionSubmit={take}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.ctrlKey || event.nativeEvent.isComposing) return
        if (value || text.trim() === '') return
        event.preventDefault()
        setHurried(true)
      }}
      onBlur={() => {
        const exact = sameRoom()
        if (!value && exact) onChange(exact.id, exact)
      }}
      {...(autoFocus ? { 'data-autofocus': true } : {})}
    />
  )
}
