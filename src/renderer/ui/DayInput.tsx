import { ActionIcon, Popover, TextInput } from '@mantine/core'
import { DatePicker } from '@mantine/dates'
import { IconCalendar } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { type Day, dayOf } from '../../shared/day'
import { parseDayTyped } from '../../shared/day-typed'
import { useWords } from '../i18n/useWords'

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
  useEffect(() => {
    setText(value ?? '')
    setWrong(false)
  }, [value])
  const settle = (): void => {
    if (text.trim() === '') return onChange(null)
    const day = parseDayTyped(text, dayOf(new Date().toISOString()))
    setWrong(day === undefined)
    if (day === undefined) return
    setText(day)
    if (day !== value) onChange(day)
  }
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-start" withinPortal>
      <Popover.Target>
        <TextInput
          {...(label === '' ? {} : { label })}
          {...(description ? { description } : {})}
          aria-label={ariaLabel ?? label}
          required={required ?? false}
          maxLength={20}
          value={text}
          error={wrong ? t('ui.day.wrong') : error}
          placeholder={t('ui.day.hint')}
          onChange={(event) => setText(event.currentTarget.value)}
          onBlur={settle}
          onKeyDown={(event) => {
            if (event.key === 'Enter') settle()
          }}
          rightSection={
            <ActionIcon
              variant="subtle"
              color="gray"
              tabIndex={-1}
              aria-label={t('ui.day.pick')}
              onClick={() => setOpen((before) => !before)}
            >
              <IconCalendar size={16} />
            </ActionIcon>
          }
        />
      </Popover.Target>
      <Popover.Dropdown>
        <DatePicker
          value={value}
          onChange={(day) => {
            onChange(day)
            setOpen(false)
          }}
        />
      </Popover.Dropdown>
    </Popover>
  )
}
