import { Group, Input, TextInput } from '@mantine/core'
import { type ReactNode, useEffect, useState } from 'react'
import { dayOf, type Instant, instantOf, timeOf } from '../../shared/day'
import { useWords } from '../i18n/useWords'
import { DayInput } from './DayInput'
import { parseTimeTyped } from './timeTyped'

interface Props {
  readonly label: string
  readonly ariaLabel?: string
  readonly value: Instant | null
  readonly onChange: (at: Instant | null) => void
  readonly required?: boolean
  readonly error?: ReactNode
}

/** A day and a time of day at the center. */
export const InstantInput = ({ label, ariaLabel, value, onChange, required, error }: Props) => {
  const { t } = useWords()
  const name = ariaLabel ?? label
  const [time, setTime] = useState(value ? timeOf(value) : '')
  useEffect(() => setTime(value ? timeOf(value) : ''), [value])
  const day = value ? dayOf(value) : null
  const settle = (): void => {
    const parsed = parseTimeTyped(time)
    if (parsed) onChange(instantOf(day ?? dayOf(new Date().toISOString()), parsed))
    else setTime(value ? timeOf(value) : '')
  }
  return (
    <Input.Wrapper
      {...(label === '' ? {} : { label })}
      labelElement="div"
      required={required ?? false}
      error={error}
    >
      <Group gap={4} wrap="nowrap">
        <DayInput
          label=""
          ariaLabel={t('ui.instant.day', { name })}
          value={day}
          onChange={(next) => onChange(next ? instantOf(next, parseTimeTyped(time) ?? '09:00') : null)}
        />
        <TextInput
          w={76}
          flex="none"
          aria-label={t('ui.instant.time', { name })}
          placeholder="09:00"
          maxLength={5}
          value={time}
          onChange={(event) => setTime(event.currentTarget.value)}
          onBlur={settle}
          onKeyDown={(event) => {
            if (event.key === 'Enter') settle()
          }}
        />
      </Group>
    </Input.Wrapper>
  )
}
