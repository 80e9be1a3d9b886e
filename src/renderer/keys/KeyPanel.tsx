import { Alert, Button, Group, Stack } from '@mantine/core'
import { IconAlertTriangle, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import type { KeyFile } from '../../shared/keys/contract'
import { OpenRequest } from '../approvals/OpenRequest'
import { useWords } from '../i18n/useWords'
import { useQuery } from '../ipc/useQuery'
import { Masked } from '../people/Masked'
import { usePrint } from '../printing/usePrint'
import { Facts } from '../ui/Facts'
import { MenuButton } from '../ui/MenuButton'
import { ProblemNotice } from '../ui/ProblemNotice'
import { Section } from '../ui/Section'
import { SidePanel } from '../ui/SidePanel'
import { type KeyAct, KeyActDialog } from './KeyActDialog'
import { KeyFormDialog } from './KeyFormDialog'
import { KeyHistory } from './KeyHistory'
import { KeyState } from './KeyState'
import { LendKeyDialog } from './LendKeyDialog'
import { ReturnKeyDialog } from './ReturnKeyDialog'

interface Props {
  readonly keyId: string | null
  readonly onClose: () => void
}

const actsFor = (file: KeyFile): readonly KeyAct[] => {
  if (file.key.status === 'lost') return ['found', 'retire']
  if (file.key.status === 'issued') return ['takeIntoCustody', 'reportLost', 'retire']
  if (file.key.status === 'loaned') return ['reportLost']
  if (file.key.status === 'retired') return []
  return file.key.unitId ? ['issueToOwner', 'reportLost', 'retire'] : ['reportLost', 'retire']
}

/** One key: where it is, what happens next, and every hand it went through. */
export const KeyPanel = ({ keyId, onClose }: Props) => {
  const { t } = useWords()
  const { data, problem } = useQuery('keys.file', keyId ? { keyId } : null)
  return (
    <SidePanel opened={keyId !== null} onClose={onClose} title={data ? data.key.code : t('keys.title')}>
      <ProblemNotice problem={problem} />
      {data && <KeyCard file={data} />}
    </SidePanel>
  )
}

const KeyCard = ({ file }: { readonly file: KeyFile }) => {
  const { t, instant } = useWords()
  const print = usePrint()
  const [lending, setLending] = useState(false)
  const [returning, setReturning] = useState(false)
  const [changing, setChanging] = useState(false)
  const [act, setAct] = useState<KeyAct | null>(null)
  const { key, loan } = file
  const acts = actsFor(file)
  const asked = useQuery('approvals.openOf', { kind: 'keyLoan', subjectId: key.id }).data
  return (
    <Stack gap={16}>
      <Group justify="space-between">
        <KeyState row={file} />
        <Group gap={8}>
          {loan && <Button onClick={() => setReturning(true)}>{t('keys.return.open')}</Button>}
          {(key.status === 'inCabinet' || key.status === 'inCustody') && (
            <Button onClick={() => setLending(true)}>{t('keys.lend.open')}</Button>
          )}
          {loan && (
            <Button
              variant="default"
              leftSection={<IconPrinter size={16} />}
              onClick={() => print({ kind: 'keyLoanSlip', id: loan.id })}
            >
              {t('keys.slip.print')}
            </Button>
          )}
          <MenuButton
            label={t('keys.more')}
            items={[
              ...(key.status === 'retired'
                ? []
                : [{ label: t('keys.change.open'), onClick: () => setChanging(true) }]),
              ...acts.map((each) => ({ label: t(`keys.${each}.open`), onClick: () => setAct(each) })),
            ]}
          />
        </Group>
      </Group>
      <OpenRequest request={asked} />
      {file.standingInstruction !== '' && (
        <Alert color="orange" icon={<IconAlertTriangle />} title={t('keys.lend.instruction')}>
          {file.standingInstruction}
        </Alert>
      )}
      {loan && (
        <Section title={t('keys.section.loan')}>
          <Facts
            items={[
              { label: t('keys.field.no'), value: loan.no },
              { label: t('keys.field.borrower'), value: loan.borrowerName },
              { label: t('keys.field.borrowerOrg'), value: loan.borrowerOrg },
              {
                label: t('keys.field.phone'),
                value: (
                  <Masked
                    text={loan.phone}
                    target={{
                      subject: { kind: 'keyLoan', id: loan.id },
                      name: loan.borrowerName,
                      group: 'phone',
                    }}
                  />
                ),
              },
              { label: t('keys.field.purpose'), value: t(`keys.purpose.${loan.purpose}`) },
              { label: t('keys.field.dueAt'), value: instant(loan.dueAt) },
              ...(loan.approvedByName
                ? [{ label: t('keys.field.approvedBy'), value: loan.approvedByName }]
                : []),
            ]}
          />
        </Section>
      )}
      <Section title={t('keys.section.key')}>
        <Facts
          items={[
            { label: t('keys.field.place'), value: file.place },
            { label: t('keys.field.slot'), value: key.slot },
            { label: t('keys.field.keyClass'), value: t(`keys.class.${key.keyClass}`) },
            { label: t('keys.field.pieces'), value: key.pieces },
            {
              label: t('keys.field.setType'),
              value: key.setType ? t(`keys.set.${key.setType}`) : t('keys.set.none'),
            },
            { label: t('keys.field.lendable'), value: key.lendable ? t('keys.yes') : t('keys.no') },
            { label: t('keys.field.custody'), value: key.custody ? t('keys.yes') : t('keys.no') },
            { label: t('keys.field.remark'), value: key.remark },
          ]}
        />
      </Section>
      <KeyHistory moves={file.moves} />
      <LendKeyDialog keyId={lending ? key.id : null} onClose={() => setLending(false)} />
      <ReturnKeyDialog loan={returning ? loan : null} onClose={() => setReturning(false)} />
      <KeyFormDialog opened={changing} changing={key} onClose={() => setChanging(false)} />
      <KeyActDialog act={act} keyRecord={key} onClose={() => setAct(null)} />
    </Stack>
  )
}
