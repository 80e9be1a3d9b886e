import { Checkbox, Group, Stack, Table, Text } from '@mantine/core'
import { Fragment } from 'react'
import type { PreviewRow, RunPreview } from '../../shared/fees/answers'
import { formatFen, formatPrice } from '../../shared/money'
import { useWords } from '../i18n/useWords'
import { DataTable } from '../ui/DataTable'
import { EmptyState } from '../ui/EmptyState'
import { Section } from '../ui/Section'
import { PeriodText } from './PeriodText'
import { quantityText } from './quantity'
import styles from './Run.module.css'
import { useItemName } from './useItemName'

interface Props {
  readonly preview: RunPreview
  readonly page: number
  readonly changedOnly: boolean
  readonly onShow: (page: number, changedOnly: boolean) => void
}

/** What the run would do: the totals, the change, who is left out and why, and every bill. */
export const RunPreviewView = ({ preview, page, changedOnly, onShow }: Props) => {
  const { t, money } = useWords()
  return (
    <Stack gap={12}>
      <Group gap={32}>
        <Figure label={t('fees.run.total')} value={money(preview.totalFen)} />
        <Figure label={t('fees.run.bills')} value={String(preview.bills)} />
        <Figure label={t('fees.run.units')} value={String(preview.units)} />
        <Figure label={t('fees.run.lastMonth')} value={money(preview.lastMonthFen)} />
        <Figure
          label={t('fees.run.change')}
          value={preview.lastMonthFen === 0 ? '—' : money(preview.totalFen - preview.lastMonthFen)}
        />
      </Group>
      <div className={styles.halves}>
        <ByItem preview={preview} />
        <LeftOut preview={preview} />
      </div>
      <Section
        title={t('fees.run.rows')}
        actions={
          <Checkbox
            label={t('fees.run.changedOnly')}
            checked={changedOnly}
            onChange={(event) => onShow(0, event.currentTarget.checked)}
          />
        }
      >
        <DataTable
          label={t('fees.run.rows')}
          rows={preview.rows}
          total={preview.rowsFound}
          page={page}
          onPage={(next) => onShow(next, changedOnly)}
          rowId={(row) => `${row.unitLabel}${row.item}${row.fromOn}${row.priceE4}${row.amountFen}`}
          columns={useRowColumns()}
          empty={<EmptyState title={t('fees.run.nothing')} hint={t('fees.run.nothingHint')} />}
        />
      </Section>
    </Stack>
  )
}

const signed = (fen: number): string => (fen > 0 ? `+${formatFen(fen)}` : formatFen(fen))

const useRowColumns = () => {
  const { t } = useWords()
  const itemName = useItemName()
  return [
    { id: 'unit', header: t('fees.field.unit'), width: 120, cell: (row: PreviewRow) => row.unitLabel },
    {
      id: 'item',
      header: t('fees.field.item'),
      width: 180,
      cell: (row: PreviewRow) => itemName(row.tariffId, row.item),
    },
    {
      id: 'period',
      header: t('fees.field.period'),
      width: 180,
      cell: (row: PreviewRow) => <PeriodText bill={row} />,
    },
    {
      id: 'price',
      header: t('fees.field.price'),
      width: 100,
      align: 'right' as const,
      cell: (row: PreviewRow) => formatPrice(row.priceE4),
    },
    {
      id: 'quantity',
      header: t('fees.field.quantity'),
      width: 110,
      align: 'right' as const,
      cell: (row: PreviewRow) => quantityText(row),
    },
    {
      id: 'amount',
      header: t('fees.field.amount'),
      width: 120,
      align: 'right' as const,
      cell: (row: PreviewRow) => formatFen(row.amountFen),
    },
    {
      id: 'lastMonth',
      header: t('fees.run.lastMonth'),
      width: 120,
      align: 'right' as const,
      cell: (row: PreviewRow) => (row.lastMonthFen === 0 ? '—' : formatFen(row.lastMonthFen)),
    },
    {
      id: 'remark',
      header: t('fees.field.note'),
      width: 150,
      cell: (row: PreviewRow) =>
        [row.percent === undefined ? '' : `${row.percent}%`, row.payer ?? ''].filter(Boolean).join(' · '),
    },
  ]
}

const Figure = ({ label, value }: { readonly label: string; readonly value: string }) => (
  <div>
    <Text size="sm" c="dimmed">
      {label}
    </Text>
    <Text className={styles.figure}>{value}</Text>
  </div>
)

const ByItem = ({ preview }: { readonly preview: RunPreview }) => {
  const { t } = useWords()
  const itemName = useItemName()
  return (
    <Section title={t('fees.run.byItem')}>
      <Table className={styles.table}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('fees.field.item')}</Table.Th>
            <Table.Th ta="right">{t('fees.run.bills')}</Table.Th>
            <Table.Th ta="right">{t('fees.field.amount')}</Table.Th>
            <Table.Th ta="right">{t('fees.run.change')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {preview.byTariff.map((item) => (
            <Table.Tr key={item.tariffId}>
              <Table.Td>{itemName(item.tariffId, item.name)}</Table.Td>
              <Table.Td ta="right">{item.bills}</Table.Td>
              <Table.Td ta="right">{formatFen(item.totalFen)}</Table.Td>
              <Table.Td ta="right">
                {item.lastMonthFen === 0 ? '—' : signed(item.totalFen - item.lastMonthFen)}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Section>
  )
}

/** Rooms in a row, none of them torn apart at its hyphen. */
const Units = ({ labels }: { readonly labels: readonly string[] }) => {
  const { t } = useWords()
  return labels.map((label, place) => (
    <Fragment key={label}>
      <span className={styles.room}>{label}</span>
      {place < labels.length - 1 && t('fees.listComma')}
    </Fragment>
  ))
}

const LeftOut = ({ preview }: { readonly preview: RunPreview }) => {
  const { t } = useWords()
  return (
    <Section title={t('fees.run.leftOut')}>
      {preview.leftOut.length === 0 && preview.gone.units === 0 && (
        <Text size="sm" c="dimmed">
          {t('fees.run.nobodyLeftOut')}
        </Text>
      )}
      {preview.gone.units > 0 && (
        <div>
          <Text size="sm" fw={600} c="var(--desk-warn)">
            {t('fees.run.gone', { n: preview.gone.units, total: formatFen(preview.gone.fen) })}
          </Text>
          <Text size="sm" c="dimmed" lineClamp={2}>
            <Units labels={preview.gone.sample} />
          </Text>
        </div>
      )}
      {preview.leftOut.map((each) => (
        <div key={each.reason}>
          <Text size="sm" fw={600}>
            {t('fees.run.leftOutCount', { reason: t(`fees.leftOut.${each.reason}`), n: each.units })}
          </Text>
          <Text size="sm" c="dimmed" lineClamp={2}>
            <Units labels={each.sample} />
            {each.units > each.sample.length && t('fees.run.andMore', { units: '' })}
          </Text>
        </div>
      ))}
    </Section>
  )
}
