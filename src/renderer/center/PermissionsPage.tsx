import { Table } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import type { PermissionRow } from '../../shared/center/contract'
import { Role } from '../../shared/permission'
import { useWords } from '../i18n/useWords'
import { useQuery } from '../ipc/useQuery'
import { Page } from '../ui/Page'
import { ProblemNotice } from '../ui/ProblemNotice'
import { Section } from '../ui/Section'

const byFeature = (rows: readonly PermissionRow[]): ReadonlyMap<string, readonly PermissionRow[]> => {
  const features = new Map<string, PermissionRow[]>()
  for (const row of rows) {
    const feature = row.route.slice(0, row.route.indexOf('.'))
    features.set(feature, [...(features.get(feature) ?? []), row])
  }
  return features
}

/** The contract as it is: who may ask and who may do what. */
export const PermissionsPage = () => {
  const { t } = useWords()
  const { data, problem } = useQuery('center.permissions', {})
  return (
    <Page title={t('center.permissions.title')}>
      <ProblemNotice problem={problem} />
      {[...byFeature(data ?? [])].map(([feature, rows]) => (
        <Section key={feature} title={t(`shell.feature.${feature}` as never) as string}>
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('center.permissions.route')}</Table.Th>
                <Table.Th w={90}>{t('center.permissions.kind')}</Table.Th>
                {Role.options.map((role) => (
                  <Table.Th key={role} w={120}>
                    {t(`staff.role.${role}`)}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map((row) => (
                <Table.Tr key={row.route}>
                  <Table.Td>{row.route}</Table.Td>
                  <Table.Td>{t(`center.permissions.${row.kind}`)}</Table.Td>
                  {Role.options.map((role) => (
                    <Table.Td key={role}>
                      {(typeof row.roles === 'string' || row.roles.includes(role)) && <IconCheck size={16} aria-label={t('center.permissions.may')} />}
                    </Table.Td>
                  ))}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Section>
      ))}
    </Page>
  )
}
