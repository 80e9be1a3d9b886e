import { Alert, Anchor, Group } from '@mantine/core'
import { IconBellRinging } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useLocation } from 'wouter'
import { useWords } from '../i18n/useWords'
import { useQuery } from '../ipc/useQuery'

const HALF_MINUTE = 30_000

/** Two hours before the guests: a line over every page until the tour is ready (mission.md §9). */
export const TourReminder = () => {
  const { t, instant } = useWords()
  const [, go] = useLocation()
  const { data, reload } = useQuery('tours.checksDue', {})
  useEffect(() => {
    const timer = setInterval(reload, HALF_MINUTE)
    return () => clearInterval(timer)
  }, [reload])
  const first = data?.[0]
  if (!data || !first) return null
  return (
    <Alert role="status" color="orange" radius={0} p={8} icon={<IconBellRinging size={18} />}>
      <Group gap={8}>
        {t('tours.reminder', {
          visitors: first.tour.plan.visitors,
          at: instant(first.tour.plan.startAt),
          open: first.tour.checks.length - first.checksDone,
          count: data.length,
        })}
        <Anchor component="button" size="sm" onClick={() => go(`/tours/${first.tour.id}`)}>
          {t('tours.reminderOpen')}
        </Anchor>
      </Group>
    </Alert>
  )
}
