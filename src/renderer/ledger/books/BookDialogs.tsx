import { Group, NumberInput, Select, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { RouteOutput } from '../../../shared/contract'
import { useWords } from '../../i18n/useWords'
import { useCommand } from '../../ipc/useCommand'
import { FormDialog } from '../../ui/FormDialog'
import { notifyDone } from '../../ui/notify'

type Register = RouteOutput<'ledger.books'>
type Row = Register['rows'][number]

const numberOf = (value: string | number): number | null => (value === '' ? null : Number(value))

/** 收: a new range of numbers comes in. */
export const ReceiveBookDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useWords()
  const receive = useCommand('ledger.receiveBook')
  const [prefix, setPrefix] = useState('')
  const [first, setFirst] = useState<number | null>(null)
  const [last, setLast] = useState<number | null>(null)
  const [person, setPerson] = useState('')
  const submit = async (): Promise<void> => {
    if (first === null || last === null) return
    const reply = await receive.run({
      prefix: prefix.trim().toUpperCase(),
      firstNumber: first,
      lastNumber: last,
      person: person.trim(),
      note: '',
    })
    if (!reply?.ok) return
    onClose()
    notifyDone(t('ledger.books.received'))
  }
  return (
    <FormDialog
      opened
      size="sm"
      title={t('ledger.books.receive')}
      onClose={onClose}
      onSubmit={submit}
      busy={receive.busy}
      problem={receive.problem}
      submitLabel={t('ledger.books.receiveSubmit')}
      disabled={prefix.trim() === '' || first === null || last === null || person.trim() === ''}
      dirty={prefix !== ''}
    >
      <TextInput
        required
        label={t('ledger.books.prefix')}
        description={t('ledger.books.prefixHint')}
        maxLength={4}
        value={prefix}
        onChange={(event) => setPrefix(event.currentTarget.value)}
      />
      <Group grow>
        <NumberInput
          required
          label={t('ledger.books.first')}
          min={1}
          hideControls
          value={first ?? ''}
          onChange={(value) => setFirst(numberOf(value))}
        />
        <NumberInput
          required
          label={t('ledger.books.last')}
          min={1}
          hideControls
          value={last ?? ''}
          onChange={(value) => setLast(numberOf(value))}
        />
      </Group>
      <TextInput
        required
        label={t('ledger.books.from')}
        maxLength={40}
        value={person}
        onChange={(event) => setPerson(event.currentTarget.value)}
      />
    </FormDialog>
  )
}

interface IssueProps {
  readonly row: Row
  readonly people: Register['people']
  readonly onClose: () => void
}

/** 发: a book goes to one person, against the one they had. */
export const IssueBookDialog = ({ row, people, onClose }: IssueProps) => {
  const { t } = useWords()
  const issue = useCommand('ledger.issueBook')
  const [toId, setToId] = useState<string | null>(null)
  const submit = async (): Promise<void> => {
    const reply = await issue.run({ bookId: row.book.id, toId: toId ?? '', note: '' })
    if (!reply?.ok) return
    onClose()
    notifyDone(t('ledger.books.issued', { name: reply.value.holderName }))
  }
  return (
    <FormDialog
      opened
      size="sm"
      title={t('ledger.books.issueTitle', { first: row.first, last: row.last })}
      onClose={onClose}
      onSubmit={submit}
      busy={issue.busy}
      problem={issue.problem}
      submitLabel={t('ledger.books.issue')}
      disabled={toId === null}
    >
      <Select
        required
        label={t('ledger.books.holder')}
        data={people.map(({ id, name }) => ({ value: id, label: name }))}
        value={toId}
        onChange={setToId}
      />
    </FormDialog>
  )
}

/** 交回: stubs and what is left of the numbers come back. */
export const ReturnBookDialog = ({ row, onClose }: { readonly row: Row; readonly onClose: () => void }) => {
  const { t } = useWords()
  const back = useCommand('ledger.returnBook')
  const [note, setNote] = useState('')
  const submit = async (): Promise<void> => {
    const reply = await back.run({ bookId: row.book.id, note: note.trim() })
    if (!reply?.ok) return
    onClose()
    notifyDone(t('ledger.books.returnedDone'))
  }
  return (
    <FormDialog
      opened
      size="sm"
      title={t('ledger.books.returnTitle', { first: row.first, last: row.last })}
      onClose={onClose}
      onSubmit={submit}
      busy={back.busy}
      problem={back.problem}
      submitLabel={t('ledger.books.return')}
    >
      <Text size="sm">{t('ledger.books.returnHint', { used: row.used, left: row.left })}</Text>
      <TextInput
        label={t('ledger.field.note')}
        maxLength={200}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
