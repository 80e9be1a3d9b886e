import { Button, Group, Text } from '@mantine/core'
import { IconPhone, IconPrinter, IconUser } from '@tabler/icons-react'
import { useState } from 'react'
import type { KeyLoan } from '../../shared/keys/loanSchema'
import { piecesOut } from '../../shared/keys/rules'
import { useWords } from '../i18n/useWords'
import { useQuery } from '../ipc/useQuery'
import { Masked } from '../people/Masked'
import { usePrint } from '../printing/usePrint'
import { Facts } from '../ui/Facts'
import { Section } from '../ui/Section'
import { BorrowerDialog } from './BorrowerDialog'
import { CallDialog } from './CallDialog'
import { DepositLine } from './DepositLine'

/** The loan a key is out on: who, why, until when, and what was done to have it back. */
export const LoanFacts = ({ loan }: { readonly loan: KeyLoan }) => {
  const { t, instant } = useWords()
  const print = usePrint()
  const { data } = useQuery('keys.slip', { loanId: loan.id })
  const [calling, setCalling] = useState(false)
  const [borrower, setBorrower] = useState(false)
  const left = piecesOut(loan)
  const others = (data?.lines ?? []).filter((line) => line.id !== loan.id)
  return (
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
          ...(loan.link ? [{ label: t(`keys.link.${loan.link.kind}`), value: loan.link.no }] : []),
          { label: t('keys.field.outAt'), value: instant(loan.outAt) },
          { label: t('keys.field.dueAt'), value: instant(loan.dueAt) },
          ...(left < loan.pieces ? [{ label: t('keys.field.stillOut'), value: left }] : []),
          ...(loan.ownerConsent
            ? [
                {
                  label: t('keys.field.consentWho'),
                  value: `${loan.ownerConsent.who} · ${t(`keys.consent.${loan.ownerConsent.how}`)}`,
                },
              ]
            : []),
          ...(loan.approvedByName ? [{ label: t('keys.field.approvedBy'), value: loan.approvedByName }] : []),
          ...(others.length > 0
            ? [
                {
                  label: t('keys.field.sameSlip'),
                  value: others.map((line) => line.keyCode).join(t('keys.comma')),
                },
              ]
            : []),
        ]}
      />
      <Group gap={8} mt={8}>
        <Button
          size="compact-sm"
          variant="light"
          leftSection={<IconPrinter size={14} />}
          onClick={() => print({ kind: 'keyLoanSlip', id: data?.lines[0]?.id ?? loan.id })}
        >
          {t('keys.slip.print')}
        </Button>
        <Button
          size="compact-sm"
          variant="light"
          leftSection={<IconPhone size={14} />}
          onClick={() => setCalling(true)}
        >
          {t('keys.call.open')}
        </Button>
        {data?.overdue && (
          <Button
            size="compact-sm"
            variant="light"
            leftSection={<IconPrinter size={14} />}
            onClick={() => print({ kind: 'keyReminder', id: loan.id })}
          >
            {t('keys.reminder.print')}
          </Button>
        )}
        <Button
          size="compact-sm"
          variant="light"
          leftSection={<IconUser size={14} />}
          onClick={() => setBorrower(true)}
        >
          {t('keys.borrower.open')}
        </Button>
      </Group>
      {data && <DepositLine slip={data} />}
      {(data?.calls ?? []).map((call) => (
        <Text key={call.id} size="sm" mt={6}>
          {t('keys.call.line', {
            at: instant(call.at),
            by: call.byName,
            outcome: t(`keys.outcome.${call.outcome}`),
          })}
          {call.promisedAt && ` · ${t('keys.call.promised', { at: instant(call.promisedAt) })}`}
          {call.note !== '' && ` · ${call.note}`}
        </Text>
      ))}
      <CallDialog loan={calling ? loan : null} onClose={() => setCalling(false)} />
      <BorrowerDialog loanId={borrower ? loan.id : null} onClose={() => setBorrower(false)} />
    </Section>
  )
}
