import { ActionIcon, Popover, TextInput } from '@mantine/core'
import { IconCalendar } from '@tabler/icons-react'
import { useState } from 'react'
import { type Day, dayOf } from '../../shared/day'
import { parseDayTyped } from '../../shared/day-typed'
import { useWords } from '../i18n/useWords'
import { DayCalendar } from './DayCalendar'
import { useOutside } from './useOutside'

interface Props {
  readonly label: string
  readonly ariaLabel?: string
  readonly value: Day | null
  readonly onChange: (day: Day | null) => void
  readonly required?: boolean
  readonly error?: string | undefined
  readonly description?: string
}

/** A day typed the short way (`0315`, `15`, `+3`, `明天`) or picked; always shown in full once left. */
export const DayInput = ({ label, ariaLabel, value, onChange, required, error, description }: Props) => {
  const { t } = useWords()
  const [text, setText] = useState(value ?? '')
  const [wrong, setWrong] = useState(false)
  const [open, setOpen] = useState(false)
  const show = (day: Day | null): void => {
    setText(day ?? '')
    setWrong(false)
  }
  const mine = useOutside(value, show)
  const give = (day: Day | null): void => {
    if (day === value) return
    mine(day)
    onChange(day)
  }
  const settle = (): void => {
    const typed = text.trim()
    const day = typed === '' ? null : parseDayTyped(typed, dayOf(new Date().toISOString()))
    if (day === undefined) setWrong(true)
    else show(day)
    // What is no day must not leave the day before it standing behind the field.
    give(day ?? null)
  }
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" withinPortal trapFocus returnFocus>
      <TextInput
        {...(label === '' ? {} : { label })}
        {...(description ? { description } : {})}
        aria-label={ariaLabel ?? label}
        required={required ?? false}
        autoComplete="off"
        maxLength={20}
        value={text}
        error={wrong ? t('ui.day.wrong') : error}
        data-wrong={wrong || undefined}
        placeholder={t('ui.day.hint')}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setWrong(false)
        }}
        onBlur={settle}
        onKeyDown={(event) => {
          if (event.key === 'Enter') settle()
          if (event.key === 'ArrowDown' && event.altKey) setOpen(true)
        }}
        rightSection={
          <Popover.Target>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={24}
              tabIndex={-1}
              aria-label={t('ui.day.pick')}
              onClick={() => setOpen((before) => !before)}
            >
              <IconCalendar size={16} />
            </ActionIcon>
          </Popover.Target>
        }
      />
      <Popover.Dropdown>
        <DayCalendar
          value={value}
          onPick={(day) => {
            show(day)
            give(day)
            setOpen(false)
          }}
        />
      </Popover.Dropdown>
    </Popover>
  )
}
