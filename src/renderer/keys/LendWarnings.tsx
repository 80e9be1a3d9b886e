import { Alert, Stack, Text } from '@mantine/core'
import { IconAlertTriangle, IconCalendarEvent, IconFileCertificate } from '@tabler/icons-react'
import type { KeyFile } from '../../shared/keys/contract'
import { useWords } from '../i18n/useWords'

/** Read before the key leaves the hand: the unit's standing instruction, the owner's commission, who has booked it. */
export const LendWarnings = ({ file }: { readonly file: KeyFile }) => {
  const { t, day, instant } = useWords()
  const { commission, bookings } = file
  const [booking] = bookings
  return (
    <Stack gap={8}>
      {file.standingInstruction !== '' && (
        <Alert color="orange" icon={<IconAlertTriangle />} title={t('keys.lend.instruction')}>
          {file.standingInstruction}
        </Alert>
      )}
      {commission && (
        <Alert color="blue" icon={<IconFileCertificate />} title={t('keys.lend.commission')}>
          <Text size="sm">
            {t('keys.lend.commissionText', {
              no: commission.no,
              owner: commission.ownerName,
              purposes:
                commission.purposes.length === 0
                  ? t('keys.lend.anyPurpose')
                  : commission.purposes.map((each) => t(`keys.purpose.${each}`)).join(t('keys.comma')),
              until: commission.untilOn ? day(commission.untilOn) : t('keys.lend.noEnd'),
            })}
          </Text>
        </Alert>
      )}
      {booking && (
        <Alert color="orange" icon={<IconCalendarEvent />} title={t('keys.lend.bookedTitle')}>
          <Text size="sm">
            {t('keys.lend.bookedText', {
              borrower: booking.borrowerName,
              fromAt: instant(booking.fromAt),
              toAt: instant(booking.toAt),
            })}
          </Text>
        </Alert>
      )}
    </Stack>
  )
}
