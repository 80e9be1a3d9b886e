import { Group, Text } from '@mantine/core'
import { useState } from 'react'
import { dayOf } from '../../shared/day'
import type { UnitId } from '../../shared/id'
import { useWords } from '../i18n/useWords'
import { useQuery } from '../ipc/useQuery'
import { DayInput } from '../ui/DayInput'

/** Who answered for the unit on any day, past or to come. */
export const OnDay = ({ unitId }: { readonly unitId: UnitId }) => {
  const { t } = useWords()
  const [day, setDay] = useState<string | null>(dayOf(new Date().toISOString()))
  const { data } = useQuery('people.onDay', day ? { unitId, day } : null)
  const owners = (data?.owners ?? []).map(({ name, shareBp }) =>
    shareBp === null ? name : t('people.onDay.shared', { name, share: (shareBp / 100).toString() }),
  )
  const user = data?.user
  const instead = (data?.instead ?? []).map(({ label }) => label).join(t('people.comma'))
  const nobody = instead === '' ? t('people.onDay.nobody') : t('people.onDay.instead', { units: instead })
  return (
    <Group gap={12} mt={8} align="center">
      <Text size="sm">{t('people.onDay.ask')}</Text>
      <div style={{ width: 150 }}>
        <DayInput label="" ariaLabel={t('people.onDay.ask')} value={day} onChange={setDay} />
      </div>
      <Text size="sm" fw={600} role="status">
        {owners.length === 0 ? nobody : owners.join(t('people.comma'))}
      </Text>
      {user && user.role !== 'owner' && (
        <Text size="sm" c="dimmed">
          {t('people.onDay.used', { role: t(`people.role.${user.role}`), name: user.name })}
        </Text>
      )}
    </Group>
  )
}
