import { Table, Text } from '@mantine/core'
import type { RouteOutput } from '../../../shared/contract'
import { useWords } from '../../i18n/useWords'
import { Facts } from '../../ui/Facts'
import { Section } from '../../ui/Section'
import styles from './Day.module.css'

type State = RouteOutput<'ledger.day'>

/** How the drawer comes to what should be in it, and what happened to it today. */
export const DrawerFacts = ({ state }: { readonly state: State }) => {
  const { t, money, instant } = useWords()
  const { drawer } = state
  return (
    <div className={styles.halves}>
      <Section title={t('ledger.drawer.title')}>
        <Text fw={700} size="xl">
          {money(drawer.expectedFen)}
        </Text>
        <Text size="sm" c="dimmed">
          {drawer.holder
            ? t('ledger.drawer.holder', { name: drawer.holder.name, at: instant(drawer.holder.since) })
            : t('ledger.drawer.nobody')}
        </Text>
        <Facts
          items={[
            { label: t('ledger.drawer.opening'), value: money(drawer.openingFen) },
            { label: t('ledger.drawer.cashIn'), value: money(drawer.cashInFen) },
            { label: t('ledger.drawer.cashBack'), value: money(drawer.cashBackFen) },
            { label: t('ledger.drawer.float'), value: money(drawer.floatFen) },
            { label: t('ledger.drawer.handedIn'), value: money(drawer.handedInFen) },
            { label: t('ledger.drawer.difference'), value: money(drawer.differenceFen) },
          ]}
        />
      </Section>
      <Section title={t('ledger.drawer.today')}>
        <Movements state={state} />
      </Section>
    </div>
  )
}

const Movements = ({ state }: { readonly state: State }) => {
  const { t, money, instant } = useWords()
  const rows = [
    ...state.moves.map((move) => ({
      ...move,
      what: t(`ledger.cash.${move.kind}`),
      who: t('ledger.drawer.with', { by: move.byName, name: move.withName }),
      sum: money(Math.abs(move.fen)),
    })),
    ...state.counts.map((count) => ({
      ...count,
      what: t(`ledger.countKind.${count.kind}`),
      who:
        count.kind === 'handover'
          ? t('ledger.drawer.with', { by: count.byName, name: count.toName })
          : count.byName,
      sum:
        count.differenceFen === 0
          ? money(count.countedFen)
          : t('ledger.drawer.countWith', {
              amount: money(count.countedFen),
              difference: money(count.differenceFen),
            }),
    })),
  ].sort((a, b) => (a.at < b.at ? 1 : -1))
  if (rows.length === 0) return <Text size="sm">{t('ledger.drawer.quiet')}</Text>
  return (
    <Table className={styles.table}>
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr key={row.id}>
            <Table.Td>{instant(row.at)}</Table.Td>
            <Table.Td>
              {row.what}
              <Text size="sm" c="dimmed">
                {row.who}
              </Text>
            </Table.Td>
            <Table.Td ta="right">{row.sum}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
