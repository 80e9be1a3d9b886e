import { Button, Group, Stack } from '@mantine/core'
import { useState } from 'react'
import type { StaffRow } from '../../shared/staff/contract'
import { useWords } from '../i18n/useWords'
import { Facts } from '../ui/Facts'
import { SidePanel } from '../ui/SidePanel'
import { type StaffAct, StaffActDialog } from './StaffActDialog'
import { StaffState } from './StaffState'

interface Props {
  readonly staff: StaffRow | undefined
  readonly onClose: () => void
}

/** One colleague and what may be done for them. */
export const StaffPanel = ({ staff, onClose }: Props) => {
  const { t, instant } = useWords()
  const [act, setAct] = useState<StaffAct | null>(null)
  const acts: readonly StaffAct[] = staff?.active
    ? ['rename', 'changeRole', 'setPost', 'resetPin', 'retire']
    : ['reinstate']
  return (
    <SidePanel opened={staff !== undefined} onClose={onClose} title={staff?.name ?? ''}>
      {staff && (
        <Stack gap={16}>
          <Facts
            items={[
              { label: t('staff.field.role'), value: t(`staff.role.${staff.role}`) },
              { label: t('staff.field.post'), value: staff.post },
              {
                label: t('staff.field.duties'),
                value: staff.duties.map((duty) => t(`staff.duty.${duty}`)).join(t('staff.dutyComma')),
              },
              { label: t('staff.field.state'), value: <StaffState staff={staff} /> },
              { label: t('staff.field.createdAt'), value: instant(staff.createdAt, 'full') },
            ]}
          />
          <Group gap={8}>
            {acts.map((each) => (
              <Button
                key={each}
                variant="default"
                {...(each === 'retire' ? { c: 'var(--desk-bad)' } : {})}
                onClick={() => setAct(each)}
              >
                {t(`staff.${each}.open`)}
              </Button>
            ))}
          </Group>
          <StaffActDialog act={act} staff={staff} onClose={() => setAct(null)} />
        </Stack>
      )}
    </SidePanel>
  )
}
