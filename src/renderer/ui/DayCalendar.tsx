import { DatePicker } from '@mantine/dates'
import type { Day } from '../../shared/day'
import { useWords } from '../i18n/useWords'

interface Props {
  readonly value: Day | null
  readonly onPick: (day: Day) => void
}

/** A month to pick a day from, named in the language on screen. */
export const DayCalendar = ({ value, onPick }: Props) => {
  const { t } = useWords()
  const up = t('ui.day.up')
  const previous = t('ui.day.previous')
  const next = t('ui.day.next')
  return (
    <DatePicker
      value={value}
      {...(value ? { defaultDate: value } : {})}
      onChange={(day) => day && onPick(day)}
      highlightToday
      monthLabelFormat={t('ui.day.month')}
      ariaLabels={{
        monthLevelControl: up,
        yearLevelControl: up,
        previousMonth: previous,
        nextMonth: next,
        previousYear: previous,
        nextYear: next,
        previousDecade: previous,
        nextDecade: next,
      }}
    />
  )
}
