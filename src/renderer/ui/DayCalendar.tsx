import { DatePicker } from '@mantine/dates'
import { type Day, dayOf } from '../../shared/day'
import { useWords } from '../i18n/useWords'
import styles from './DayCalendar.module.css'

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
  // Today is the center's: the PC may stand in another zone.
  const today = dayOf(new Date().toISOString())
  return (
    <DatePicker
      value={value}
      defaultDate={value ?? today}
      onChange={(day) => day && onPick(day)}
      getDayProps={(day) => (day === today ? { className: styles.today ?? '' } : {})}
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
