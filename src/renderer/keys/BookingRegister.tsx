import { Button } from '@mantine/core'
import { IconCalendarEvent } from '@tabler/icons-react'
import { useState } from 'react'
import type { BookingRow } from '../../shared/keys/loanContract'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { useQuery } from '../ipc/useQuery'
import { ConfirmDialog } from '../ui/ConfirmDialog'
import { type Column, DataTable } from '../ui/DataTable'
import { EmptyState } from '../ui/EmptyState'
import { notifyDone } from '../ui/notify'
import { StateChip } from '../ui/StateChip'

const TONES = { open: 'info', running: 'warn', taken: 'ok', cancelled: 'quiet', over: 'quiet' } as const

const useColumns = (cancel: (row: BookingRow) => void): readonly Column<BookingRow>[] => {
  const { t, instant } = useWords()
  return [
    {
      id: 'code',
      header: t('keys.field.code'),
      width: 130,
      fixed: true,
      cell: ({ booking }) => booking.keyCode,
    },
    { id: 'place', header: t('keys.field.place'), width: 120, cell: ({ booking }) => booking.keyPlace },
    {
      id: 'fromAt',
      header: t('keys.field.fromAt'),
      width: 120,
      cell: ({ booking }) => instant(booking.fromAt),
    },
    { id: 'toAt', header: t('keys.field.toAt'), width: 120, cell: ({ booking }) => instant(booking.toAt) },
    {
      id: 'borrower',
      header: t('keys.field.borrower'),
      width: 110,
      cell: ({ booking }) => booking.borrowerName,
    },
    {
      id: 'org',
      header: t('keys.field.borrowerOrg'),
      width: 120,
      cell: ({ booking }) => booking.borrowerOrg,
    },
    {
      id: 'purpose',
      header: t('keys.field.purpose'),
      width: 105,
      cell: ({ booking }) => t(`keys.purpose.${booking.purpose}`),
    },
    {
      id: 'state',
      header: t('keys.field.status'),
      width: 100,
      cell: ({ state }) => <StateChip tone={TONES[state]} label={t(`keys.booking.${state}`)} />,
    },
    {
      id: 'act',
      header: t('keys.field.act'),
      width: 90,
      cell: (row) => (
        <Button size="compact-sm" variant="subtle" color="red" onClick={() => cancel(row)}>
          {t('keys.book.cancel')}
        </Button>
      ),
    },
  ]
}

export const BookingRegister = ({ onOpen }: { readonly onOpen: (keyId: string) => void }) => {
  const { t } = useWords()
  const { data, problem, loading } = useQuery('keys.bookings', {})
  const cancel = useCommand('keys.cancelBooking')
  const [chosen, setChosen] = useState<BookingRow | null>(null)
  const columns = useColumns((row) => {
    cancel.clear()
    setChosen(row)
  })
  const confirm = async (reason = ''): Promise<void> => {
    if (!chosen) return
    const reply = await cancel.run({ bookingId: chosen.booking.id, reason })
    if (!reply?.ok) return
    setChosen(null)
    notifyDone(t('keys.book.cancelled', { code: reply.value.keyCode }))
  }
  return (
    <>
      <DataTable
        label={t('keys.view.bookings')}
        columns={columns}
        rows={data ?? []}
        rowId={({ booking }) => booking.id}
        onOpen={({ booking }) => onOpen(booking.keyId)}
        loading={loading}
        problem={problem}
        empty={
          <EmptyState
            icon={IconCalendarEvent}
            title={t('keys.empty.bookings')}
            hint={t('keys.empty.bookingsHint')}
          />
        }
      />
      <ConfirmDialog
        opened={chosen !== null}
        title={t('keys.book.cancelTitle', { code: chosen?.booking.keyCode ?? '' })}
        message={t('keys.book.cancelText', { borrower: chosen?.booking.borrowerName ?? '' })}
        confirmLabel={t('keys.book.cancel')}
        backLabel={t('ui.back')}
        reason
        danger
        busy={cancel.busy}
        problem={cancel.problem}
        onConfirm={confirm}
        onClose={() => setChosen(null)}
      />
    </>
  )
}
