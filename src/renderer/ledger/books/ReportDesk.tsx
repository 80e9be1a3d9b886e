import { Button, Group, Stack, Text } from '@mantine/core'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { useState } from 'react'
import { dayOf, monthOf } from '../../../shared/day'
import { AccountCode } from '../../../shared/fees/monthClose'
import { PayMethod } from '../../../shared/fees/schema'
import { ReportBy } from '../../../shared/ledger/booksContract'
import { POSTING_KINDS } from '../../../shared/ledger/posting'
import { useWords } from '../../i18n/useWords'
import { useCommand } from '../../ipc/useCommand'
import { useQuery } from '../../ipc/useQuery'
import { ChoiceField } from '../../ui/ChoiceField'
import { MenuButton } from '../../ui/MenuButton'
import { MonthField } from '../../ui/MonthField'
import { notifyDone } from '../../ui/notify'
import { ProblemNotice } from '../../ui/ProblemNotice'
import { ReportTable } from './ReportTable'

interface Period {
  readonly fromMonth: string
  readonly toMonth: string
}

/** 收费报表: what was billed, received, waived and given back in some months, by any heading; the same rows as a workbook. */
export const ReportDesk = () => {
  const { t } = useWords()
  const thisMonth = monthOf(dayOf(new Date().toISOString()))
  const [period, setPeriod] = useState<Period>({ fromMonth: thisMonth, toMonth: thisMonth })
  const [by, setBy] = useState<ReportBy>('item')
  const { data, problem } = useQuery('ledger.report', { ...period, by })
  return (
    <Stack gap={16}>
      <Group justify="space-between" align="flex-end">
        <Group gap={16} align="flex-end">
          <MonthField
            label={t('ledger.field.fromMonth')}
            value={period.fromMonth}
            onChange={(fromMonth) => setPeriod({ ...period, fromMonth })}
          />
          <MonthField
            label={t('ledger.field.toMonth')}
            value={period.toMonth}
            onChange={(toMonth) => setPeriod({ ...period, toMonth })}
          />
          <Button
            variant="default"
            onClick={() => setPeriod({ fromMonth: `${thisMonth.slice(0, 4)}-01`, toMonth: thisMonth })}
          >
            {t('ledger.reports.thisYear')}
          </Button>
          <ChoiceField
            label={t('ledger.reports.by')}
            options={ReportBy.options.map((value) => ({ value, label: t(`ledger.by.${value}`) }))}
            value={by}
            onChange={setBy}
          />
        </Group>
        <Exports period={period} by={by} />
      </Group>
      <ProblemNotice problem={problem} />
      {data && data.rows.length > 0 && <ReportTable rows={data.rows} by={by} total={data.total} />}
      {data && data.rows.length === 0 && <Text size="sm">{t('ledger.reports.empty')}</Text>}
    </Stack>
  )
}

const Exports = ({ period, by }: { readonly period: Period; readonly by: ReportBy }) => {
  const { t } = useWords()
  const report = useCommand('ledger.exportReport')
  const entries = useCommand('ledger.exportEntries')
  const name = { from: period.fromMonth, to: period.toMonth }
  const saved = (path: string | null | undefined): void => {
    if (path) notifyDone(t('ledger.reports.exported', { path }))
  }
  const saveReport = async (): Promise<void> => {
    const methods =
      by === 'method' ? PayMethod.options.map((method) => [method, t(`fees.method.${method}`)]) : []
    const figures = ['billedFen', 'receivedFen', 'waivedFen', 'refundedFen'] as const
    const reply = await report.run({
      ask: { ...period, by },
      sheet: {
        fileName: t('ledger.reports.fileName', { ...name, by: t(`ledger.by.${by}`) }),
        headings: [t(`ledger.by.${by}`), ...figures.map((figure) => t(`ledger.figure.${figure}`))],
        words: Object.fromEntries([...methods, ['total', t('ledger.total')]]),
      },
    })
    saved(reply?.ok ? reply.value : null)
  }
  const saveEntries = async (format: 'xlsx' | 'csv'): Promise<void> => {
    const columns = ['day', 'no', 'kind', 'unit', 'name', 'account', 'item', 'debit', 'credit', 'by'] as const
    const reply = await entries.run({
      ...period,
      format,
      sheet: {
        fileName: t('ledger.reports.entriesFile', { ...name, format }),
        headings: columns.map((column) => t(`ledger.field.${column}`)),
        words: Object.fromEntries([
          ...AccountCode.options.map((code) => [code, t(`ledger.account.${code}`)]),
          ...POSTING_KINDS.map((kind) => [kind, t(`ledger.posting.${kind}`)]),
        ]),
      },
    })
    saved(reply?.ok ? reply.value : null)
  }
  return (
    <Group gap={8} align="center">
      <ProblemNotice problem={report.problem ?? entries.problem} />
      <Button
        variant="default"
        leftSection={<IconFileSpreadsheet size={16} />}
        loading={report.busy}
        onClick={() => void saveReport()}
      >
        {t('ledger.reports.export')}
      </Button>
      <MenuButton
        label={t('ledger.reports.entries')}
        items={[
          { label: t('ledger.reports.xlsx'), onClick: () => void saveEntries('xlsx') },
          { label: t('ledger.reports.csv'), onClick: () => void saveEntries('csv') },
        ]}
      />
    </Group>
  )
}
