import type { StaffRow } from '../../shared/staff/contract'
import { useWords } from '../i18n/useWords'
import { StateChip } from '../ui/StateChip'

export const StaffState = ({ staff }: { readonly staff: StaffRow }) => {
  const { t, instant } = useWords()
  if (!staff.active) return <StateChip tone="quiet" label={t('staff.state.retired')} />
  if (staff.blockedUntil)
    return <StateChip tone="bad" label={t('staff.state.blocked', { at: instant(staff.blockedUntil) })} />
  if (staff.mustChangeSecret) return <StateChip tone="warn" label={t('staff.state.firstPin')} />
  return <StateChip tone="ok" label={t('staff.state.active')} />
}
