import { Button, Group, NumberInput, Select, Table } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { PAPER_KINDS, PAPER_PROFILES, type PaperKind } from '../../shared/papers'
import type { PaperChoice, PrintJob } from '../../shared/printing/schema'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { useQuery } from '../ipc/useQuery'
import { type Column, DataTable } from '../ui/DataTable'
import { EmptyState } from '../ui/EmptyState'
import { Page } from '../ui/Page'
import { ProblemNotice } from '../ui/ProblemNotice'
import { Section } from '../ui/Section'
import { StateChip } from '../ui/StateChip'

const TONES = { queued: 'info', sent: 'ok', failed: 'bad', cancelled: 'quiet' } as const

/** What each paper is printed on, and what became of the last hundred. */
export const PrintingPage = () => {
  const { t } = useWords()
  return (
    <Page title={t('printing.title')}>
      <Section title={t('printing.papers')}>
        <Choices />
      </Section>
      <Section title={t('printing.queue')}>
        <Queue />
      </Section>
    </Page>
  )
}

const Choices = () => {
  const { t } = useWords()
  const choices = useQuery('printing.choices', {})
  const printers = useQuery('printing.printers', {})
  const status = useQuery('center.status', {})
  const choose = useCommand('printing.choose')
  const editable = status.data?.staff?.role === 'manager'
  const choiceOf = (kind: PaperKind): Omit<PaperChoice, 'id'> =>
    choices.data?.find((choice) => choice.kind === kind) ?? {
      kind,
      profile: PAPER_PROFILES[kind][0],
      printer: '',
      copies: 1,
    }
  const change = (kind: PaperKind, next: Partial<PaperChoice>): void => {
    const { kind: _kind, profile, printer, copies } = choiceOf(kind)
    void choose.run({ kind, profile, printer, copies, ...next })
  }
  return (
    <>
      <ProblemNotice problem={choose.problem} />
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('printing.field.paper')}</Table.Th>
            <Table.Th>{t('printing.field.profile')}</Table.Th>
            <Table.Th>{t('printing.field.printer')}</Table.Th>
            <Table.Th>{t('printing.field.copies')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {PAPER_KINDS.map((kind) => {
            const choice = choiceOf(kind)
            const name = t(`printing.kind.${kind}`)
            return (
              <Table.Tr key={kind}>
                <Table.Td>{name}</Table.Td>
                <Table.Td>
                  <Select
                    aria-label={t('printing.of', { paper: name, field: t('printing.field.profile') })}
                    disabled={!editable}
                    allowDeselect={false}
                    data={PAPER_PROFILES[kind].map((value) => ({
                      value,
                      label: t(`printing.profile.${value}`),
                    }))}
                    value={choice.profile}
                    onChange={(profile) =>
                      profile && change(kind, { profile: profile as PaperChoice['profile'] })
                    }
                  />
                </Table.Td>
                <Table.Td>
                  <Select
                    aria-label={t('printing.of', { paper: name, field: t('printing.field.printer') })}
                    disabled={!editable}
                    placeholder={t('printing.systemDefault')}
                    data={(printers.data ?? []).map((printer) => ({
                      value: printer.name,
                      label: printer.description,
                    }))}
                    value={choice.printer === '' ? null : choice.printer}
                    onChange={(printer) => change(kind, { printer: printer ?? '' })}
                  />
                </Table.Td>
                <Table.Td>
                  <NumberInput
                    w={90}
                    aria-label={t('printing.of', { paper: name, field: t('printing.field.copies') })}
                    disabled={!editable}
                    min={1}
                    max={20}
                    value={choice.copies}
                    onChange={(copies) => typeof copies === 'number' && change(kind, { copies })}
                  />
                </Table.Td>
              </Table.Tr>
            )
          })}
        </Table.Tbody>
      </Table>
    </>
  )
}

const Queue = () => {
  const { t, instant, problemText } = useWords()
  const { data, problem, loading } = useQuery('printing.jobs', {})
  const retry = useCommand('printing.retry')
  const cancel = useCommand('printing.cancel')
  const columns: readonly Column<PrintJob>[] = [
    {
      id: 'title',
      header: t('printing.field.paper'),
      width: 220,
      cell: (job) => t(`printing.kind.${job.kind}`),
    },
    {
      id: 'no',
      header: t('printing.field.no'),
      width: 170,
      cell: (job) => job.title.slice(job.kind.length + 1),
    },
    { id: 'printer', header: t('printing.field.printer'), width: 170, cell: (job) => job.printer },
    { id: 'at', header: t('printing.field.at'), width: 120, cell: (job) => instant(job.at) },
    { id: 'by', header: t('printing.field.by'), width: 100, cell: (job) => job.byName },
    {
      id: 'state',
      header: t('printing.field.state'),
      width: 120,
      cell: (job) => <StateChip tone={TONES[job.state]} label={t(`printing.state.${job.state}`)} />,
    },
    {
      id: 'reason',
      header: t('printing.field.reason'),
      width: 260,
      cell: (job) =>
        job.state === 'failed'
          ? problemText({ code: job.reason as never, details: { printer: job.printer } })
          : '',
    },
    {
      id: 'act',
      header: t('printing.field.act'),
      width: 180,
      cell: (job) => (
        <Group gap={4} wrap="nowrap">
          {job.state === 'failed' && (
            <Button
              size="compact-sm"
              variant="light"
              onClick={() => void retry.run({ jobId: job.id, printer: job.printer })}
            >
              {t('printing.retry')}
            </Button>
          )}
          {(job.state === 'failed' || job.state === 'queued') && (
            <Button size="compact-sm" variant="subtle" onClick={() => void cancel.run({ jobId: job.id })}>
              {t('printing.cancel')}
            </Button>
          )}
        </Group>
      ),
    },
  ]
  return (
    <>
      <ProblemNotice problem={retry.problem ?? cancel.problem} />
      <DataTable
        label={t('printing.queue')}
        columns={columns}
        rows={data ?? []}
        rowId={(job) => job.id}
        loading={loading}
        problem={problem}
        empty={
          <EmptyState icon={IconPrinter} title={t('printing.empty.title')} hint={t('printing.empty.hint')} />
        }
      />
    </>
  )
}
