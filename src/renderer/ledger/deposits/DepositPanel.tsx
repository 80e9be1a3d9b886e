import { ActionIcon, Button, Group, Stack, Table, Text } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { RouteOutput } from '../../../shared/contract'
import { heldOf } from '../../../shared/fees/deposits'
import { formatFen } from '../../../shared/money'
import { OpenRequest } from '../../approvals/OpenRequest'
import { useWords } from '../../i18n/useWords'
import { useQuery } from '../../ipc/useQuery'
import { usePrint } from '../../printing/usePrint'
import { Facts } from '../../ui/Facts'
import { ProblemNotice } from '../../ui/ProblemNotice'
import { Section } from '../../ui/Section'
import { SidePanel } from '../../ui/SidePanel'
import { DeductionDialog } from './DeductionDialog'
import { DepositStateChip } from './DepositStateChip'
import { ReturnDepositDialog } from './ReturnDepositDialog'

type File = RouteOutput<'ledger.deposit'>

interface Props {
  readonly depositId: string | null
  readonly onClose: () => void
}

export const DepositPanel = ({ depositId, onClose }: Props) => {
  const { t, language } = useWords()
  const { data, problem } = useQuery('ledger.deposit', depositId ? { depositId } : null)
  const current = data?.deposit.id === depositId ? data : undefined
  const name = current ? (language === 'en' && current.deposit.itemEn) || current.deposit.item : ''
  return (
    <SidePanel
      opened={depositId !== null}
      onClose={onClose}
      title={
        current
          ? t('ledger.deposits.panelTitle', { item: name, no: current.deposit.receiptNo })
          : t('ledger.view.deposits')
      }
    >
      <ProblemNotice problem={problem} />
      {current && <DepositCard file={current} />}
    </SidePanel>
  )
}

const DepositCard = ({ file }: { readonly file: File }) => {
  const { t, day, money } = useWords()
  const { deposit } = file
  const held = heldOf(deposit)
  return (
    <Stack gap={16}>
      <Group justify="space-between">
        <DepositStateChip deposit={deposit} />
        <DepositActs file={file} />
      </Group>
      <div>
        <Text fw={700} size="xl">
          {money(held)}
        </Text>
        <Text size="sm" c="dimmed">
          {t('ledger.deposits.heldOf', { amount: money(deposit.amountFen) })}
        </Text>
      </div>
      <Facts
        items={[
          { label: t('ledger.field.payer'), value: deposit.payer },
          { label: t('ledger.field.unit'), value: deposit.unitLabel },
          { label: t('ledger.field.receiptNo'), value: deposit.receiptNo },
          { label: t('ledger.field.takenOn'), value: day(deposit.takenOn) },
          { label: t('ledger.field.by'), value: deposit.byName },
          { label: t('ledger.field.purpose'), value: deposit.purpose?.label ?? '' },
          { label: t('ledger.field.returned'), value: money(deposit.returnedFen) },
          { label: t('ledger.field.deducted'), value: money(deposit.deductedFen) },
        ]}
      />
      <Moves file={file} />
    </Stack>
  )
}

const DepositActs = ({ file }: { readonly file: File }) => {
  const { t } = useWords()
  const [, go] = useLocation()
  const { deposit } = file
  const [returning, setReturning] = useState(false)
  const [deducting, setDeducting] = useState(false)
  const asked = useQuery('approvals.openOf', { kind: 'depositDeduction', subjectId: deposit.id }).data
  const mayGo = heldOf(deposit) > 0
  return (
    <>
      <Group gap={8}>
        {mayGo && <Button onClick={() => setReturning(true)}>{t('ledger.returnDeposit.open')}</Button>}
        {mayGo && !asked && (
          <Button variant="default" onClick={() => setDeducting(true)}>
            {t('ledger.deduct.open')}
          </Button>
        )}
        <Button variant="default" onClick={() => go(`/fees/receipts?receipt=${deposit.receiptId}`)}>
          {t('ledger.deposits.receipt')}
        </Button>
      </Group>
      <OpenRequest request={asked} />
      {returning && <ReturnDepositDialog deposit={deposit} onClose={() => setReturning(false)} />}
      {deducting && <DeductionDialog deposit={deposit} onClose={() => setDeducting(false)} />}
    </>
  )
}

/** What went back and what was kept, each with its own number. */
const Moves = ({ file }: { readonly file: File }) => {
  const { t, instant } = useWords()
  const print = usePrint()
  const rows = [
    ...file.returns.map((slip) => ({
      ...slip,
      what: t('ledger.deposits.returnedBy', {
        proof: t(`ledger.proof.${slip.proof}`),
        method: t(`ledger.payOut.${slip.method}`),
      }),
      who: slip.proxyName === '' ? slip.payer : t('ledger.deposits.proxy', { name: slip.proxyName }),
    })),
    ...file.deductions.map((deduction) => ({
      ...deduction,
      what: t('ledger.deposits.deductedFor', { clause: deduction.clause, reason: deduction.reason }),
      who: deduction.agreedByName,
    })),
  ].sort((a, b) => (a.at < b.at ? 1 : -1))
  if (rows.length === 0) return null
  return (
    <Section title={t('ledger.deposits.moves')}>
      <Table>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.id}>
              <Table.Td>
                {row.no}
                <Text size="sm" c="dimmed">
                  {instant(row.at)}
                </Text>
              </Table.Td>
              <Table.Td>
                {row.what}
                <Text size="sm" c="dimmed">
                  {row.who}
                </Text>
              </Table.Td>
              <Table.Td ta="right">{formatFen(row.amountFen)}</Table.Td>
              <Table.Td>
                {'proof' in row && (
                  <ActionIcon
                    variant="default"
                    aria-label={t('printing.kind.depositReturnSlip')}
                    onClick={() => print({ kind: 'depositReturnSlip', id: row.id })}
                  >
                    <IconPrinter size={16} />
                  </ActionIcon>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Section>
  )
}
