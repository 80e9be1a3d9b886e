import { Alert, Group, Stack } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import type { TransferFile } from '../../shared/transfers/contract'
import type { TransferOwner } from '../../shared/transfers/schema'
import { useWords } from '../i18n/useWords'
import { useQuery } from '../ipc/useQuery'
import { Facts } from '../ui/Facts'
import { ProblemNotice } from '../ui/ProblemNotice'
import { Section } from '../ui/Section'
import { SidePanel } from '../ui/SidePanel'
import { MoneyOfUnit } from './MoneyOfUnit'
import { TransferActs } from './TransferActs'
import { TransferStateChip } from './TransferStateChip'

interface Props {
  readonly transferId: string | null
  readonly onClose: () => void
}

export const TransferPanel = ({ transferId, onClose }: Props) => {
  const { t } = useWords()
  const { data, problem } = useQuery('transfers.file', transferId ? { transferId } : null)
  return (
    <SidePanel
      opened={transferId !== null}
      onClose={onClose}
      title={
        data
          ? t('transfers.panelTitle', { unit: data.transfer.unitLabel, no: data.transfer.no })
          : t('transfers.title')
      }
    >
      <ProblemNotice problem={problem} />
      {data && <Card file={data} />}
    </SidePanel>
  )
}

const Card = ({ file }: { readonly file: TransferFile }) => {
  const { t, day } = useWords()
  const { transfer, state } = file
  const { signed, done, voided } = transfer
  const owners = (all: readonly TransferOwner[]): string =>
    all
      .map(({ name, shareBp }) =>
        shareBp === null ? name : t('transfers.ownerShare', { name, share: (shareBp / 100).toFixed(2) }),
      )
      .join(t('transfers.comma'))
  const yes = (value: boolean): string => t(value ? 'transfers.yes' : 'transfers.no')
  return (
    <Stack gap={16}>
      <Group justify="space-between">
        <TransferStateChip state={state} />
        <TransferActs file={file} />
      </Group>
      {file.obstacle && state === 'signed' && (
        <Alert color="yellow" p={8} icon={<IconInfoCircle size={18} />}>
          <ProblemNotice problem={file.obstacle} />
        </Alert>
      )}
      <Section title={t('transfers.section.transfer')}>
        <Facts
          items={[
            { label: t('transfers.field.former'), value: owners(transfer.former) || t('transfers.nobody') },
            { label: t('transfers.field.next'), value: owners(transfer.next) },
            { label: t('transfers.field.transferOn'), value: day(transfer.transferOn) },
            {
              label: t('transfers.field.proofKind'),
              value: [t(`transfers.proof.${transfer.proofKind}`), transfer.proofNo].filter(Boolean).join(' '),
            },
            { label: t('transfers.field.note'), value: transfer.note },
            { label: t('transfers.field.by'), value: transfer.byName },
          ]}
        />
      </Section>
      <Section title={t('transfers.section.money')}>
        <MoneyOfUnit
          before={done?.before ?? file.money}
          after={done?.after}
          choices={{
            openFen: t(`transfers.debts.${transfer.debts}`),
            prepaidFen: t(`transfers.prepaid.${transfer.prepaid}`),
            depositsFen: t(`transfers.deposits.${transfer.deposits}`),
          }}
        />
      </Section>
      <Section title={t('transfers.section.handOver')}>
        <Facts
          items={[
            { label: t('transfers.field.keys'), value: transfer.keys },
            { label: t('transfers.field.cards'), value: transfer.cards },
            { label: t('transfers.field.keysIssued'), value: file.keysIssued.join(t('transfers.comma')) },
            { label: t('transfers.field.vehicles'), value: file.vehicles.join(t('transfers.comma')) },
            { label: t('transfers.field.endVehicles'), value: yes(transfer.endVehicles) },
            { label: t('transfers.field.endHousehold'), value: yes(transfer.endHousehold) },
          ]}
        />
      </Section>
      <Section title={t('transfers.section.outcome')}>
        <Facts
          items={[
            {
              label: t('transfers.field.signed'),
              value: signed ? [signed.former, signed.new, day(signed.on)].join(t('transfers.comma')) : '',
            },
            { label: t('transfers.field.doneBy'), value: done?.byName ?? '' },
            { label: t('transfers.field.closedVolume'), value: done?.closedVolume ?? '' },
            { label: t('transfers.field.openedVolume'), value: done?.openedVolume ?? '' },
            ...(voided ? [{ label: t('transfers.field.voided'), value: voided.reason }] : []),
          ]}
        />
      </Section>
    </Stack>
  )
}
