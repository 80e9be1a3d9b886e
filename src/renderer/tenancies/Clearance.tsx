import { Stack, Table, Text } from '@mantine/core'
import type { TenancyFile } from '../../shared/tenancies/contract'
import { BlockerKind } from '../../shared/tenancies/schema'
import { useWords } from '../i18n/useWords'
import { StateChip } from '../ui/StateChip'

/** The clearance gate: every kind of thing, settled or not, in words and colour. */
export const Clearance = ({ file }: { readonly file: TenancyFile }) => {
  const { t, money } = useWords()
  const { tenancy, blockers } = file
  const shown = tenancy.moveOut ? tenancy.moveOut.open.map((each) => ({ ...each, covered: true })) : blockers
  return (
    <Stack gap={8}>
      <Table verticalSpacing={6} aria-label={t('tenancies.section.clearance')}>
        <Table.Tbody>
          {BlockerKind.options.map((kind) => {
            const open = shown.find((each) => each.kind === kind)
            return (
              <Table.Tr key={kind}>
                <Table.Td w={130}>{t(`tenancies.blocker.${kind}`)}</Table.Td>
                <Table.Td w={130}>
                  {open ? (
                    <StateChip
                      tone={open.covered ? 'warn' : 'bad'}
                      label={open.covered ? t('tenancies.gate.agreed') : t('tenancies.gate.open')}
                    />
                  ) : (
                    <StateChip tone="ok" label={t('tenancies.gate.settled')} />
                  )}
                </Table.Td>
                <Table.Td>
                  {open &&
                    (open.amountFen === null
                      ? open.what
                      : t('tenancies.gate.amount', { amount: money(open.amountFen), what: open.what }))}
                </Table.Td>
              </Table.Tr>
            )
          })}
        </Table.Tbody>
      </Table>
      {tenancy.override && (
        <Text size="sm">
          {t('tenancies.gate.override', {
            name: tenancy.override.agreedByName,
            no: tenancy.override.approvalNo,
            reason: tenancy.override.reason,
          })}
        </Text>
      )}
    </Stack>
  )
}
