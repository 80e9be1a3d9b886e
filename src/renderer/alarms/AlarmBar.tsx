import { Alert, Anchor, Group, Text } from '@mantine/core'
import { IconShieldExclamation } from '@tabler/icons-react'
import { useState } from 'react'
import type { StaffSummary } from '../../shared/staff/schema'
import { useWords } from '../i18n/useWords'
import { useQuery } from '../ipc/useQuery'
import { AlarmDialog } from './AlarmDialog'
import { useAlarmWords } from './useAlarmWords'

/** Something was done to the records outside the program: a line over every page until a manager has looked into it. */
export const AlarmBar = ({ staff }: { readonly staff: StaffSummary }) => {
  const { t } = useWords()
  const said = useAlarmWords()
  const [opened, setOpened] = useState(false)
  const { data } = useQuery('alarms.open', {})
  const first = data?.[0]
  if (!data || !first) return null
  return (
    <Alert role="alert" color="red" radius={0} p={8} icon={<IconShieldExclamation size={18} />}>
      <Group gap={8}>
        <Text size="sm" fw={600}>
          {said(first).title}
        </Text>
        {data.length > 1 && <Text size="sm">{t('alarms.more', { n: data.length - 1 })}</Text>}
        {staff.role === 'manager' ? (
          <Anchor component="button" size="sm" onClick={() => setOpened(true)}>
            {t('alarms.open')}
          </Anchor>
        ) : (
          <Text size="sm">{t('alarms.tellManager')}</Text>
        )}
      </Group>
      <AlarmDialog alarm={opened ? first : null} onClose={() => setOpened(false)} />
    </Alert>
  )
}
