import { Button, Group, SimpleGrid, Table, Text } from '@mantine/core'
import { IconCash, IconKey, IconUsers } from '@tabler/icons-react'
import { useState } from 'react'
import { useLocation, useParams } from 'wouter'
import type { UnitCard } from '../../shared/counter/contract'
import { formatArea } from '../../shared/money'
import { StandingOfUnit } from '../arrears/StandingOfUnit'
import { Attachments } from '../attachments/Attachments'
import { StandingInstructions } from '../estate/StandingInstructions'
import { UnitTurns } from '../estate/UnitTurns'
import { useWords } from '../i18n/useWords'
import { FeePastOfUnit } from '../imports/FeePastOfUnit'
import { useQuery } from '../ipc/useQuery'
import { KeyState } from '../keys/KeyState'
import { LendKeyDialog } from '../keys/LendKeyDialog'
import { ReturnKeyDialog } from '../keys/ReturnKeyDialog'
import { Facts } from '../ui/Facts'
import { usePageAction } from '../ui/hotkeys'
import { Page } from '../ui/Page'
import { ProblemNotice } from '../ui/ProblemNotice'
import { Section } from '../ui/Section'
import { DefectsOfUnit } from './DefectsOfUnit'
import { MattersOfUnit } from './MattersOfUnit'
import { PeopleOfCard } from './PeopleOfCard'
import styles from './UnitCard.module.css'

/** The counter card (mission.md 1.2): owner, balance, keys, passes, standing instruction, and the acts. */
export const UnitCardPage = () => {
  const { id } = useParams<{ id: string }>()
  const { t } = useWords()
  const { data, problem } = useQuery('counter.unitCard', { unitId: id ?? '' })
  if (!data)
    return (
      <Page title={t('counter.title')} back="/counter">
        <ProblemNotice problem={problem} />
      </Page>
    )
  return <Card card={data} />
}

const Card = ({ card }: { readonly card: UnitCard }) => {
  const { t, money, day } = useWords()
  const [, go] = useLocation()
  const [lending, setLending] = useState<string | null>(null)
  const lendable = card.keys.find((row) => row.key.status === 'inCabinet' || row.key.status === 'inCustody')
  const collect = (): void => go(`/fees/collect/${card.unit.id}`)
  usePageAction('collect', collect)
  usePageAction('lend', () => lendable && setLending(lendable.key.id))
  const owners = card.people.filter((person) => person.tie.role === 'owner').map((person) => person.name)
  const { balance } = card
  return (
    <Page
      title={t('counter.cardTitle', { label: card.unit.label, owner: owners.join(t('counter.comma')) })}
      back="/counter"
      actions={
        <>
          <Button leftSection={<IconCash size={16} />} onClick={collect}>
            {t('counter.collect')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconKey size={16} />}
            disabled={!lendable}
            onClick={() => lendable && setLending(lendable.key.id)}
          >
            {t('counter.lend')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconUsers size={16} />}
            onClick={() => go(`/units/${card.unit.id}`)}
          >
            {t('counter.file')}
          </Button>
        </>
      }
    >
      <UnitTurns unitId={card.unit.id} />
      <StandingInstructions unitId={card.unit.id} />
      <div className={styles.balance} data-owes={balance.overdueFen > 0 || undefined}>
        <div>
          <Text size="sm">{t('counter.owes')}</Text>
          <Text fw={700} size="26px" lh="32px">
            {money(balance.openFen)}
          </Text>
        </div>
        <Text size="sm">
          {balance.openFen === 0
            ? t('counter.owesNothing')
            : t('counter.owesSince', {
                n: balance.bills,
                day: balance.oldestDueOn ? day(balance.oldestDueOn) : '',
                overdue: money(balance.overdueFen),
              })}
        </Text>
      </div>
      <StandingOfUnit unitId={card.unit.id} />
      <SimpleGrid cols={2} spacing={24}>
        <Section title={t('counter.section.people')}>
          <PeopleOfCard card={card} />
        </Section>
        <Section title={t('counter.section.keys')}>
          <Keys card={card} />
        </Section>
        <Section title={t('counter.section.unit')}>
          <Facts
            items={[
              { label: t('estate.field.site'), value: card.siteName },
              {
                label: t('estate.field.area'),
                value: t('estate.squareMetres', { area: formatArea(card.unit.areaCenti) }),
              },
              { label: t('estate.field.occupancy'), value: t(`estate.occupancy.${card.unit.occupancy}`) },
              { label: t('estate.field.layout'), value: card.unit.layout },
              {
                label: t('counter.vehicles'),
                value: card.vehicles.map((vehicle) => vehicle.plate).join(t('counter.comma')),
              },
              {
                label: t('counter.passes'),
                value: card.workers.map((row) => row.pass.name).join(t('counter.comma')),
              },
              { label: t('counter.deposits'), value: card.depositsFen > 0 ? money(card.depositsFen) : '' },
              {
                label: t('counter.meters'),
                value: card.meters
                  .map(({ kind, valueCenti }) =>
                    t('counter.meter', { kind: t(`meters.kind.${kind}`), value: formatArea(valueCenti) }),
                  )
                  .join(t('counter.comma')),
              },
            ]}
          />
        </Section>
        <Section title={t('counter.section.receipts')}>
          <Receipts card={card} />
        </Section>
        <MattersOfUnit unitId={card.unit.id} />
      </SimpleGrid>
      <FeePastOfUnit unitId={card.unit.id} />
      <DefectsOfUnit unitId={card.unit.id} defects={card.defects} />
      <Attachments subject={{ kind: 'unit', id: card.unit.id }} />
      <LendKeyDialog keyId={lending} onClose={() => setLending(null)} />
    </Page>
  )
}

const Empty = () => {
  const { t } = useWords()
  return (
    <Text size="sm" c="dimmed">
      {t('counter.none')}
    </Text>
  )
}

const Keys = ({ card }: { readonly card: UnitCard }) => {
  const { t, instant } = useWords()
  const [, go] = useLocation()
  const [returning, setReturning] = useState<UnitCard['keys'][number]['loan']>(null)
  if (card.keys.length === 0) return <Empty />
  return (
    <>
      <Table verticalSpacing={6}>
        <Table.Tbody>
          {card.keys.map((row) => (
            <Table.Tr key={row.key.id}>
              <Table.Td>
                <Button
                  variant="subtle"
                  size="compact-sm"
                  onClick={() => go(`/keys?view=register&key=${row.key.id}`)}
                >
                  {row.key.code}
                </Button>
              </Table.Td>
              <Table.Td>
                <KeyState row={row} />
              </Table.Td>
              <Table.Td>
                {row.loan
                  ? t('counter.keyWith', { name: row.loan.borrowerName, at: instant(row.loan.dueAt) })
                  : row.key.slot}
              </Table.Td>
              <Table.Td>
                {row.loan && (
                  <Group justify="flex-end">
                    <Button size="compact-sm" variant="light" onClick={() => setReturning(row.loan)}>
                      {t('keys.return.open')}
                    </Button>
                  </Group>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <ReturnKeyDialog loan={returning} onClose={() => setReturning(null)} />
    </>
  )
}

const Receipts = ({ card }: { readonly card: UnitCard }) => {
  const { t, money, day } = useWords()
  const [, go] = useLocation()
  if (card.receipts.length === 0) return <Empty />
  return (
    <Table verticalSpacing={6}>
      <Table.Tbody>
        {card.receipts.map((receipt) => (
          <Table.Tr key={receipt.id}>
            <Table.Td>
              <Button
                variant="subtle"
                size="compact-sm"
                onClick={() => go(`/fees/receipts?receipt=${receipt.id}`)}
              >
                {receipt.no}
              </Button>
            </Table.Td>
            <Table.Td>{day(receipt.issuedOn)}</Table.Td>
            <Table.Td ta="right">{receipt.voided ? t('counter.voided') : money(receipt.totalFen)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
