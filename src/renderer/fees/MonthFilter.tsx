import { Button, CloseButton, Group } from '@mantine/core'
import { IconCalendarMonth } from '@tabler/icons-react'
import { dayOf, monthOf, type YearMonth } from '../../shared/day'
import { useWords } from '../i18n/useWords'
import { MonthField } from '../ui/MonthField'

/** All months, or one. */
export const MonthFilter = ({
  value,
  onChange,
}: {
  readonly value: YearMonth | null
  readonly onChange: (month: YearMonth | null) => void
}) => {
  const { t } = useWords()
  if (value === null)
    return (
      <Button
        variant="default"
        leftSection={<IconCalendarMonth size={16} />}
        onClick={() => onChange(monthOf(dayOf(new Date().toISOString())))}
      >
        {t('fees.month.all')}
      </Button>
    )
  return (
    <Group gap={4} wrap="nowrap">
      <MonthField label="" value={value} onChange={onChange} />
      <CloseButton size="sm" aria-label={t('fees.month.showAll')} onClick={() => onChange(null)} />
    </Group>
  )
}
