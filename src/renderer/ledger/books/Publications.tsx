import { Button, Group, Table, Text } from '@mantine/core'
import { IconPrinter, IconSpeakerphone } from '@tabler/icons-react'
import { useState } from 'react'
import type { PublishedSheet } from '../../../shared/ledger/publications'
import { useWords } from '../../i18n/useWords'
import { useCommand } from '../../ipc/useCommand'
import { useMay } from '../../ipc/useMay'
import { useQuery } from '../../ipc/useQuery'
import { usePrint } from '../../printing/usePrint'
import { ConfirmDialog } from '../../ui/ConfirmDialog'
import { notifyDone } from '../../ui/notify'
import { Section } from '../../ui/Section'
import { StateChip } from '../../ui/StateChip'
import styles from '../day/Day.module.css'

/** Freezes the months as they stand, gives them a number and prints the sheet. */
export const PublishButton = ({
  fromMonth,
  toMonth,
}: {
  readonly fromMonth: string
  readonly toMonth: string
}) => {
  const { t } = useWords()
  const manager = useMay('manager')
  const publish = useCommand('ledger.publish')
  const print = usePrint()
  const [asking, setAsking] = useState(false)
  if (!manager) return null
  const run = async (): Promise<void> => {
    const reply = await publish.run({ fromMonth, toMonth })
    if (!reply?.ok) return
    setAsking(false)
    notifyDone(t('ledger.publication.done', { no: reply.value.no }))
    print({ kind: 'publication', id: reply.value.id })
  }
  return (
    <>
      <Button leftSection={<IconSpeakerphone size={16} />} onClick={() => setAsking(true)}>
        {t('ledger.publication.publish')}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t('ledger.publication.title', { from: fromMonth, to: toMonth })}
        message={t('ledger.publication.message')}
        confirmLabel={t('ledger.publication.publish')}
        busy={publish.busy}
        problem={publish.problem}
        onConfirm={run}
        onClose={() => setAsking(false)}
      />
    </>
  )
}

/** What was hung out, newest first. */
export const Publications = () => {
  const { t } = useWords()
  const { data = [] } = useQuery('ledger.publications', {})
  const [voiding, setVoiding] = useState<PublishedSheet | null>(null)
  if (data.length === 0) return null
  return (
    <Section title={t('ledger.publication.published')}>
      <Table className={styles.table}>
        <Table.Tbody>
          {data.map((sheet) => (
            <Row key={sheet.id} sheet={sheet} onVoid={() => setVoiding(sheet)} />
          ))}
        </Table.Tbody>
      </Table>
      <VoidPublication sheet={voiding} onClose={() => setVoiding(null)} />
    </Section>
  )
}

const Row = ({ sheet, onVoid }: { readonly sheet: PublishedSheet; readonly onVoid: () => void }) => {
  const { t, money, day } = useWords()
  const manager = useMay('manager')
  const print = usePrint()
  return (
    <Table.Tr>
      <Table.Td>
        {sheet.no}
        <Text size="sm" c="dimmed">
          {t('ledger.publication.facts', {
            from: sheet.fromMonth,
            to: sheet.toMonth,
            on: day(sheet.on),
            name: sheet.byName,
          })}
        </Text>
      </Table.Td>
      <Table.Td ta="right">{money(sheet.balanceFen)}</Table.Td>
      <Table.Td>
        <Group gap={4} justify="flex-end" wrap="nowrap">
          {sheet.voided && <StateChip tone="quiet" label={t('ledger.depositState.voided')} />}
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconPrinter size={14} />}
            onClick={() => print({ kind: 'publication', id: sheet.id })}
          >
            {t('ledger.print')}
          </Button>
          {manager && !sheet.voided && (
            <Button size="compact-sm" variant="subtle" color="red" onClick={onVoid}>
              {t('ledger.expense.void')}
            </Button>
          )}
        </Group>
      </Table.Td>
    </Table.Tr>
  )
}

const VoidPublication = ({
  sheet,
  onClose,
}: {
  readonly sheet: PublishedSheet | null
  readonly onClose: () => void
}) => {
  const { t } = useWords()
  const remove = useCommand('ledger.voidPublication')
  return (
    <ConfirmDialog
      opened={sheet !== null}
      title={t('ledger.publication.voidTitle', { no: sheet?.no ?? '' })}
      message={t('ledger.publication.voidMessage')}
      confirmLabel={t('ledger.expense.void')}
      reason
      danger
      busy={remove.busy}
      problem={remove.problem}
      onConfirm={async (reason) => {
        if (!sheet) return
        const reply = await remove.run({ publicationId: sheet.id, reason: reason ?? '' })
        if (reply?.ok) onClose()
      }}
      onClose={onClose}
    />
  )
}
