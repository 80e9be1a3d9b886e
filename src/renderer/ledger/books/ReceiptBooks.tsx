import { Button, Group, Stack, Table, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { RouteOutput } from '../../../shared/contract'
import { useWords } from '../../i18n/useWords'
import { useMay } from '../../ipc/useMay'
import { useQuery } from '../../ipc/useQuery'
import { ProblemNotice } from '../../ui/ProblemNotice'
import { StateChip } from '../../ui/StateChip'
import styles from '../day/Day.module.css'
import { IssueBookDialog, ReceiveBookDialog, ReturnBookDialog } from './BookDialogs'

type Row = RouteOutput<'ledger.books'>['rows'][number]

const FIGURES: ReadonlySet<string> = new Set(['used', 'left'])
const TONES = { inStock: 'info', inUse: 'ok', full: 'warn', returned: 'quiet' } as const

/** 收据本登记 收·发·存: each range of numbers, who holds it, what of it is used, void and left (domain.md §4.9). */
export const ReceiptBooks = () => {
  const { t } = useWords()
  const mayChange = useMay('manager')
  const { data, problem } = useQuery('ledger.books', {})
  const [receiving, setReceiving] = useState(false)
  return (
    <Stack gap={16}>
      <Group justify="space-between">
        <Text size="sm">
          {data &&
            t('ledger.books.common', {
              last: data.common.last ?? '—',
              used: data.common.used,
              voided: data.common.voided,
            })}
        </Text>
        {mayChange && (
          <Button leftSection={<IconPlus size={16} />} onClick={() => setReceiving(true)}>
            {t('ledger.books.receive')}
          </Button>
        )}
      </Group>
      <ProblemNotice problem={problem} />
      {data && data.rows.length === 0 && <Text size="sm">{t('ledger.books.empty')}</Text>}
      {data && data.rows.length > 0 && (
        <Table className={styles.table}>
          <Table.Thead>
            <Table.Tr>
              {(['numbers', 'state', 'holder', 'used', 'left', 'voided', 'lastMove'] as const).map(
                (field) => (
                  <Table.Th key={field} ta={FIGURES.has(field) ? 'right' : 'left'} px={12}>
                    {t(`ledger.books.${field}`)}
                  </Table.Th>
                ),
              )}
              <Table.Th aria-label={t('ledger.books.acts')} />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {data.rows.map((row) => (
              <BookRow key={row.book.id} row={row} people={data.people} mayChange={mayChange} />
            ))}
          </Table.Tbody>
        </Table>
      )}
      {receiving && <ReceiveBookDialog onClose={() => setReceiving(false)} />}
    </Stack>
  )
}

interface RowProps {
  readonly row: Row
  readonly people: RouteOutput<'ledger.books'>['people']
  readonly mayChange: boolean
}

const BookRow = ({ row, people, mayChange }: RowProps) => {
  const { t, day } = useWords()
  const [open, setOpen] = useState<'issue' | 'return' | null>(null)
  const { book } = row
  const move = book.moves.at(-1)
  return (
    <Table.Tr>
      <Table.Td px={12}>{t('ledger.closed.fromTo', { first: row.first, last: row.last })}</Table.Td>
      <Table.Td px={12}>
        <StateChip tone={TONES[row.state]} label={t(`ledger.bookState.${row.state}`)} />
      </Table.Td>
      <Table.Td px={12}>{book.holderName}</Table.Td>
      <Table.Td ta="right" px={12}>
        {row.used}
      </Table.Td>
      <Table.Td ta="right" px={12}>
        {row.left}
      </Table.Td>
      <Table.Td px={12}>{row.voided.join(t('ledger.listComma'))}</Table.Td>
      <Table.Td px={12}>
        {move &&
          t('ledger.books.moved', {
            what: t(`ledger.bookMove.${move.kind}`),
            day: day(move.on),
            person: move.person,
          })}
      </Table.Td>
      <Table.Td ta="right">
        {mayChange && book.holderId === null && row.left > 0 && (
          <Button size="compact-sm" variant="default" onClick={() => setOpen('issue')}>
            {t('ledger.books.issue')}
          </Button>
        )}
        {mayChange && book.holderId !== null && (
          <Button size="compact-sm" variant="default" onClick={() => setOpen('return')}>
            {t('ledger.books.return')}
          </Button>
        )}
        {open === 'issue' && <IssueBookDialog row={row} people={people} onClose={() => setOpen(null)} />}
        {open === 'return' && <ReturnBookDialog row={row} onClose={() => setOpen(null)} />}
      </Table.Td>
    </Table.Tr>
  )
}
