import { Group, Input, TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { type Day, dayOf, type Instant, instantOf, timeOf } from '../../shared/day'
import { useWords } from '../i18n/useWords'
import { DayInput } from './DayInput'
import { parseTimeTyped } from './timeTyped'
import { useOutside } from './useOutside'

interface Props {
  readonly label: string
  readonly ariaLabel?: string
  readonly value: Instant | null
  readonly onChange: (at: Instant | null) => void
  readonly required?: boolean
  readonly error?: ReactNode
}

const NINE = '09:00'
const timeShown = (at: Instant | null): string => (at ? timeOf(at) : '')

/** A day and a time of day at the center. */
export const InstantInput = ({ label, ariaLabel, value, onChange, required, error }: Props) => {
  const { t } = useWords()
  const name = ariaLabel ?? label
  const [time, setTime] = useState(timeShown(value))
  const [wrong, setWrong] = useState(false)
  const day = value ? dayOf(value) : null
  const mine = useOutside(value, (next) => {
    setTime(timeShown(next))
    setWrong(false)
  })
  const give = (at: Instant | null): void => {
    if (at === value) return
    mine(at)
    onChange(at)
  }
  const settle = (): void => {
    const parsed = parseTimeTyped(time)
    setWrong(parsed === undefined && time.trim() !== '')
    if (parsed === undefined) return
    setTime(parsed)
    give(instantOf(day ?? dayOf(new Date().toISOString()), parsed))
  }
  const chooseDay = (next: Day | null): void => {
    const at = parseTimeTyped(time) ?? NINE
    if (next) setTime(at)
    give(next ? instantOf(next, at) : null)
  }
  return (
    <Input.Wrapper
      {...(label === '' ? {} : { label })}
      labelElement="div"
      required={required ?? false}
      error={wrong ? t('ui.instant.wrong') : error}
    >
      <Group gap={4} wrap="nowrap" align="flex-start">
        <DayInput label="" ariaLabel={t('ui.instant.day', { name })} value={day} onChange={chooseDay} />
        <TextInput
          w={76}
          flex="none"
          aria-label={t('ui.instant.time', { name })}
          autoComplete="off"
          placeholder={NINE}
          maxLength={5}
          value={time}
          error={wrong}
          data-wrong={wrong || undefined}
          onChange={(event) => {
            setTime(event.currentTarget.value)
            setWrong(false)
          }}
          onBlur={settle}
          onKeyDown={(event) => {
            if (event.key === 'Enter') settle()
          }}
        />
      </Group>
    </Input.Wrapper>
  )
}
