import { Button, Group, Stack } from '@mantine/core'
import { useState } from 'react'
import type { KeyFile } from '../../shared/keys/contract'
import { isHere } from '../../shared/keys/rules'
import { OpenRequest } from '../approvals/OpenRequest'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { useQuery } from '../ipc/useQuery'
import { usePrint } from '../printing/usePrint'
import { MenuButton } from '../ui/MenuButton'
import { ProblemNotice } from '../ui/ProblemNotice'
import { SidePanel } from '../ui/SidePanel'
import { BookDialog } from './BookDialog'
import { CustodyDialog } from './CustodyDialog'
import { IssueDialog } from './IssueDialog'
import { type KeyAct, KeyActDialog } from './KeyActDialog'
import { BookingFacts, CommissionFacts, IssueFacts, KeyFacts, LossFacts } from './KeyFacts'
import { KeyFormDialog } from './KeyFormDialog'
import { KeyHistory } from './KeyHistory'
import { KeyState } from './KeyState'
import { LendKeyDialog } from './LendKeyDialog'
import { LendWarnings } from './LendWarnings'
import { LoanFacts } from './LoanFacts'
import { ReturnKeyDialog } from './ReturnKeyDialog'

interface Props {
  readonly keyId: string | null
  readonly onClose: () => void
}

/** One key: where it is, what happens next, and every hand it went through. */
export const KeyPanel = ({ keyId, onClose }: Props) => {
  const { t } = useWords()
  const { data, problem } = useQuery('keys.file', keyId ? { keyId } : null)
  return (
    <SidePanel opened={keyId !== null} onClose={onClose} title={data ? data.key.code : t('keys.title')}>
      <ProblemNotice problem={problem} />
      {data && <KeyCard key={data.key.id} file={data} />}
    </SidePanel>
  )
}

type Act = KeyAct | 'lend' | 'return' | 'change' | 'issueToOwner' | 'takeIntoCustody' | 'book'

/** What may happen next, from where the key is (domain.md §1.2). */
const actsFor = ({ key }: KeyFile): readonly Act[] => {
  const { status } = key
  if (status === 'lost') return ['found', 'retire']
  if (status === 'retired' || status === 'replaced') return []
  if (status === 'issued') return ['takeIntoCustody', 'change', 'reportLost', 'retire']
  if (status === 'loaned') return ['book', 'reportLost', 'change']
  const ofUnit: readonly Act[] = key.unitId ? ['issueToOwner'] : []
  const keep: readonly Act[] = key.unitId && !key.custody ? ['takeIntoCustody'] : []
  return ['book', ...ofUnit, ...keep, 'change', 'reportLost', 'retire']
}

const KeyCard = ({ file }: { readonly file: KeyFile }) => {
  const { t } = useWords()
  const print = usePrint()
  const labels = useCommand('keys.makeLabels')
  const [act, setAct] = useState<Act | null>(null)
  const { key, loan } = file
  const asked = useQuery('approvals.openOf', { kind: 'keyLoan', subjectId: key.id }).data
  const close = (): void => setAct(null)
  const label = async (): Promise<void> => {
    const reply = await labels.run({ keyIds: [key.id] })
    if (reply?.ok) print({ kind: 'keyLabels', id: reply.value.id })
  }
  return (
    <Stack gap={16}>
      <Group justify="space-between">
        <KeyState row={file} />
        <Group gap={8}>
          {loan && <Button onClick={() => setAct('return')}>{t('keys.return.open')}</Button>}
          {isHere(key.status) && <Button onClick={() => setAct('lend')}>{t('keys.lend.open')}</Button>}
          <MenuButton
            label={t('keys.more')}
            items={[
              ...actsFor(file).map((each) => ({
                label: t(`keys.${each}.open`),
                onClick: () => setAct(each),
              })),
              { label: t('keys.label.open'), onClick: () => void label() },
            ]}
          />
        </Group>
      </Group>
      <ProblemNotice problem={labels.problem} />
      <OpenRequest request={asked} />
      {!loan && <LendWarnings file={file} />}
      {loan && <LoanFacts loan={loan} />}
      <LossFacts file={file} />
      <CommissionFacts file={file} />
      <IssueFacts file={file} />
      <BookingFacts file={file} />
      <KeyFacts file={file} />
      <KeyHistory moves={file.moves} />
      <LendKeyDialog keyId={act === 'lend' ? key.id : null} onClose={close} />
      <ReturnKeyDialog loan={act === 'return' ? loan : null} onClose={close} />
      <KeyFormDialog opened={act === 'change'} changing={key} onClose={close} />
      <IssueDialog opened={act === 'issueToOwner'} keyRecord={key} onClose={close} />
      <CustodyDialog opened={act === 'takeIntoCustody'} keyRecord={key} onClose={close} />
      <BookDialog opened={act === 'book'} file={file} onClose={close} />
      <KeyActDialog
        act={act === 'reportLost' || act === 'found' || act === 'retire' ? act : null}
        keyRecord={key}
        onClose={close}
      />
    </Stack>
  )
}
