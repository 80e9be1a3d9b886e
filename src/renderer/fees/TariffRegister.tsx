import { Button, Checkbox, Group } from '@mantine/core'
import { IconListDetails, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { TariffRow } from '../../shared/fees/answers'
import { hasPrice, isMonthly } from '../../shared/fees/scope'
import { formatPrice } from '../../shared/money'
import { useWords } from '../i18n/useWords'
import { useQuery } from '../ipc/useQuery'
import { usePrint } from '../printing/usePrint'
import { type Column, DataTable } from '../ui/DataTable'
import { EmptyState } from '../ui/EmptyState'
import { MenuButton } from '../ui/MenuButton'
import { StateChip } from '../ui/StateChip'
import { TariffFormDialog } from './TariffFormDialog'
import { TariffPanel } from './TariffPanel'
import { useMayChange } from './useMayChange'

const useColumns = (): readonly Column<TariffRow>[] => {
  const { t, language } = useWords()
  return [
    {
      id: 'name',
      header: t('fees.field.item'),
      width: 154,
      fixed: true,
      cell: ({ tariff }) => (language === 'en' && tariff.nameEn !== '' ? tariff.nameEn : tariff.name),
    },
    { id: 'site', header: t('fees.field.site'), width: 160, cell: ({ siteName }) => siteName },
    {
      id: 'kind',
      header: t('fees.field.kind'),
      width: 100,
      cell: ({ tariff }) => t(`fees.kind.${tariff.kind}`),
    },
    {
      id: 'formula',
      header: t('fees.field.formula'),
      width: 184,
      cell: ({ tariff }) => t(`fees.formula.${tariff.formula}`),
    },
    {
      id: 'price',
      header: t('fees.field.price'),
      width: 80,
      align: 'right',
      cell: ({ priceE4 }) => (priceE4 === null ? '' : formatPrice(priceE4)),
    },
    {
      id: 'unit',
      header: t('fees.field.per'),
      width: 116,
      cell: ({ tariff }) =>
        hasPrice(tariff.formula)
          ? t(isMonthly(tariff.formula) ? 'fees.per.month' : 'fees.per.each', { unit: tariff.unitName })
          : '',
    },
    {
      id: 'uses',
      header: t('fees.field.scope'),
      width: 92,
      cell: ({ tariff }) =>
        tariff.uses.length === 0
          ? t('fees.scope.all')
          : tariff.uses.map((use) => t(`estate.use.${use}`)).join(t('fees.listComma')),
    },
    {
      id: 'dueDay',
      header: t('fees.field.dueDay'),
      width: 80,
      align: 'right',
      cell: ({ tariff }) => (tariff.formula === 'each' ? '' : tariff.dueDay),
    },
    {
      id: 'state',
      header: t('fees.field.state'),
      width: 102,
      cell: ({ tariff }) =>
        tariff.retiredOn ? (
          <StateChip tone="quiet" label={t('fees.status.retired')} />
        ) : (
          <StateChip tone="ok" label={t('fees.status.inForce')} />
        ),
    },
  ]
}

export const TariffRegister = () => {
  const { t } = useWords()
  const mayChange = useMayChange()
  const [withRetired, setWithRetired] = useState(false)
  const [opened, setOpened] = useState<string | null>(null)
  const [adding, setAdding] = useState(false)
  const { data, problem, loading } = useQuery('fees.tariffs', { withRetired })
  const columns = useColumns()
  const add = mayChange && (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>
      {t('fees.tariff.add')}
    </Button>
  )
  return (
    <>
      <Group justify="space-between">
        <Checkbox
          label={t('fees.tariff.withRetired')}
          checked={withRetired}
          onChange={(event) => setWithRetired(event.currentTarget.checked)}
        />
        <Group gap={8}>
          <PriceListButton />
          {add}
        </Group>
      </Group>
      <DataTable
        label={t('fees.view.tariffs')}
        columns={columns}
        rows={data ?? []}
        rowId={({ tariff }) => tariff.id}
        onOpen={({ tariff }) => setOpened(tariff.id)}
        loading={loading}
        problem={problem}
        empty={
          <EmptyState
            icon={IconListDetails}
            title={t('fees.tariff.empty')}
            hint={t('fees.tariff.emptyHint')}
            action={add}
          />
        }
      />
      <TariffPanel
        row={data?.find(({ tariff }) => tariff.id === opened) ?? null}
        onClose={() => setOpened(null)}
      />
      <TariffFormDialog opened={adding} onClose={() => setAdding(false)} />
    </>
  )
}

/** One list for each site, since each has prices of its own. */
const PriceListButton = () => {
  const { t } = useWords()
  const print = usePrint()
  const sites = (useQuery('estate.tree', {}).data ?? []).map(({ site }) => site)
  return (
    <MenuButton
      label={t('fees.priceList.print')}
      items={sites.map((site) => ({
        label: site.name,
        onClick: () => print({ kind: 'priceList', id: site.id }),
      }))}
    />
  )
}
