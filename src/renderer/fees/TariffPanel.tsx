import { Button, Group, Stack, Table, Text } from '@mantine/core'
import { useState } from 'react'
import { dayOf } from '../../shared/day'
import type { TariffRow } from '../../shared/fees/answers'
import { hasPrice } from '../../shared/fees/scope'
import { formatArea, formatPrice } from '../../shared/money'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { ConfirmDialog } from '../ui/ConfirmDialog'
import { Facts } from '../ui/Facts'
import { MenuButton } from '../ui/MenuButton'
import { notifyDone } from '../ui/notify'
import { ProblemNotice } from '../ui/ProblemNotice'
import { Section } from '../ui/Section'
import { SidePanel } from '../ui/SidePanel'
import { PriceDialog } from './PriceDialog'
import { TariffFormDialog } from './TariffFormDialog'
import { useItemName } from './useItemName'
import { useMayChange } from './useMayChange'

interface Props {
  readonly row: TariffRow | null
  readonly onClose: () => void
}

export const TariffPanel = ({ row, onClose }: Props) => {
  const itemName = useItemName()
  return (
    <SidePanel
      opened={row !== null}
      onClose={onClose}
      title={row ? itemName(row.tariff.id, row.tariff.name) : ''}
    >
      {row && <TariffCard row={row} />}
    </SidePanel>
  )
}

const TariffCard = ({ row }: { readonly row: TariffRow }) => {
  const { t, day } = useWords()
  const { tariff } = row
  const mayChange = useMayChange() && tariff.retiredOn === null
  const [pricing, setPricing] = useState(false)
  const [changing, setChanging] = useState(false)
  const [retiring, setRetiring] = useState(false)
  const retire = useCommand('fees.retireTariff')
  const confirm = async (): Promise<void> => {
    const reply = await retire.run({ tariffId: tariff.id })
    if (!reply?.ok) return
    setRetiring(false)
    notifyDone(t('fees.tariff.retired', { item: tariff.name }))
  }
  return (
    <Stack gap={16}>
      {mayChange && (
        <Group gap={8} justify="flex-end">
          {hasPrice(tariff.formula) && (
            <Button onClick={() => setPricing(true)}>{t('fees.price.open')}</Button>
          )}
          <MenuButton
            label={t('fees.more')}
            items={[
              { label: t('fees.tariff.change'), onClick: () => setChanging(true) },
              { label: t('fees.tariff.retire'), onClick: () => setRetiring(true), danger: true },
            ]}
          />
        </Group>
      )}
      <Facts
        items={[
          { label: t('fees.field.nameEn'), value: tariff.nameEn },
          { label: t('fees.field.site'), value: row.siteName },
          { label: t('fees.field.kind'), value: t(`fees.kind.${tariff.kind}`) },
          { label: t('fees.field.formula'), value: t(`fees.formula.${tariff.formula}`) },
          {
            label: t('fees.field.scope'),
            value:
              tariff.uses.length === 0
                ? t('fees.scope.all')
                : tariff.uses.map((use) => t(`estate.use.${use}`)).join(t('fees.listComma')),
          },
          ...(tariff.buildingIds.length + tariff.unitIds.length === 0
            ? []
            : [
                {
                  label: t('fees.field.only'),
                  value: t('fees.scope.only', {
                    buildings: tariff.buildingIds.length,
                    units: tariff.unitIds.length,
                  }),
                },
              ]),
          ...(tariff.meterKind
            ? [
                { label: t('fees.field.meterKind'), value: t(`meters.kind.${tariff.meterKind}`) },
                {
                  label: t('fees.field.tierBasis'),
                  value: t(`fees.tierBasis.${tariff.tierBasis ?? 'reading'}`),
                },
              ]
            : []),
          { label: t('fees.field.rounding'), value: t(`fees.rounding.${tariff.rounding ?? 'fen'}`) },
          { label: t('fees.field.proration'), value: t(`fees.proration.${tariff.proration}`) },
          { label: t('fees.field.dueDay'), value: tariff.dueDay },
          {
            label: t('fees.field.vacant'),
            value: t(tariff.chargesVacant ? 'fees.vacant.charged' : 'fees.vacant.free'),
          },
          { label: t('fees.field.retiredOn'), value: tariff.retiredOn && day(tariff.retiredOn) },
        ]}
      />
      {hasPrice(tariff.formula) && <Prices row={row} mayChange={mayChange} />}
      <PriceDialog row={pricing ? row : null} onClose={() => setPricing(false)} />
      <TariffFormDialog opened={changing} changing={tariff} onClose={() => setChanging(false)} />
      <ConfirmDialog
        opened={retiring}
        title={t('fees.tariff.retireTitle', { item: tariff.name })}
        message={t('fees.tariff.retireMessage')}
        confirmLabel={t('fees.tariff.retire')}
        danger
        busy={retire.busy}
        problem={retire.problem}
        onConfirm={confirm}
        onClose={() => setRetiring(false)}
      />
    </Stack>
  )
}

/** Every price with the day it began; one that has not begun can be taken back. */
const Prices = ({ row, mayChange }: { readonly row: TariffRow; readonly mayChange: boolean }) => {
  const { t, day } = useWords()
  const drop = useCommand('fees.dropPrice')
  const today = dayOf(new Date().toISOString())
  return (
    <Section title={t('fees.price.history')}>
      <ProblemNotice problem={drop.problem} />
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('fees.field.from')}</Table.Th>
            <Table.Th ta="right">{t('fees.field.price')}</Table.Th>
            <Table.Th />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {row.prices.map((price) => (
            <Table.Tr key={price.id}>
              <Table.Td>{day(price.fromOn)}</Table.Td>
              <Table.Td ta="right">
                {formatPrice(price.priceE4)}
                {(price.tiers ?? []).map((tier) => (
                  <Text key={tier.aboveCenti} size="sm" c="dimmed">
                    {t('fees.tiers.step', {
                      above: formatArea(tier.aboveCenti),
                      price: formatPrice(tier.priceE4),
                    })}
                  </Text>
                ))}
              </Table.Td>
              <Table.Td ta="right">
                {price.fromOn > today ? (
                  mayChange && (
                    <Button
                      size="compact-sm"
                      variant="subtle"
                      loading={drop.busy}
                      onClick={() => void drop.run({ priceId: price.id })}
                    >
                      {t('fees.price.drop')}
                    </Button>
                  )
                ) : (
                  <Text size="sm" c="dimmed">
                    {price.priceE4 === row.priceE4 &&
                    price === row.prices.find((each) => each.fromOn <= today)
                      ? t('fees.price.inForce')
                      : ''}
                  </Text>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Section>
  )
}
