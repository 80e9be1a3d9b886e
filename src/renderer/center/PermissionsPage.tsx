import { Table, Text } from '@mantine/core'
import { IconCheck, IconLock, IconMinus } from '@tabler/icons-react'
import { Fragment, useState } from 'react'
import type { PermissionRow } from '../../shared/center/contract'
import { Role } from '../../shared/permission'
import { useWords } from '../i18n/useWords'
import { useQuery } from '../ipc/useQuery'
import { Page } from '../ui/Page'
import { ProblemNotice } from '../ui/ProblemNotice'
import { SearchField } from '../ui/SearchField'
import styles from './PermissionsPage.module.css'
import { featureOf, useRuleWords } from './ruleWords'

const may = (row: PermissionRow, role: Role): boolean =>
  typeof row.roles === 'string' || row.roles.includes(role)

/** Who may do what, read from the very contract that main enforces. */
export const PermissionsPage = () => {
  const { t } = useWords()
  const { featureName } = useRuleWords()
  const [search, setSearch] = useState('')
  const list = useQuery('center.permissions', {})
  const nameOf = ({ route }: PermissionRow): string =>
    String(t(`center.route.${route}` as never, { defaultValue: route } as never))
  const wanted = search.trim().toLowerCase()
  const rows = (list.data ?? []).filter(
    (row) => wanted === '' || `${nameOf(row)} ${row.route}`.toLowerCase().includes(wanted),
  )
  const features = [...new Set(rows.map((row) => featureOf(row.route)))]
  return (
    <Page
      title={t('center.permissions.title')}
      count={rows.length}
      filters={
        <SearchField value={search} onChange={setSearch} placeholder={t('center.permissions.search')} />
      }
    >
      <ProblemNotice problem={list.problem} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must scroll by keyboard too */}
      <section className={styles.scroll} tabIndex={0} aria-label={t('center.permissions.title')}>
        <Table className={styles.table} stickyHeader aria-label={t('center.permissions.title')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('center.permissions.act')}</Table.Th>
              <Table.Th w={110}>{t('center.permissions.kind')}</Table.Th>
              {Role.options.map((role) => (
                <Table.Th key={role} w={120} ta="center">
                  {t(`staff.role.${role}`)}
                </Table.Th>
              ))}
              <Table.Th w={120}>{t('center.permissions.duty')}</Table.Th>
              <Table.Th w={100} ta="center">
                {t('center.permissions.confirm')}
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {features.map((feature) => (
              <Fragment key={feature}>
                <Table.Tr className={styles.group}>
                  <Table.Th colSpan={7} scope="colgroup">
                    {featureName(feature)}
                  </Table.Th>
                </Table.Tr>
                {rows
                  .filter((row) => featureOf(row.route) === feature)
                  .map((row) => (
                    <RouteRow key={row.route} row={row} name={nameOf(row)} />
                  ))}
              </Fragment>
            ))}
          </Table.Tbody>
        </Table>
      </section>
    </Page>
  )
}

const RouteRow = ({ row, name }: { readonly row: PermissionRow; readonly name: string }) => {
  const { t } = useWords()
  return (
    <Table.Tr title={row.route}>
      <Table.Td>
        {name}
        {row.roles === 'anyone' && (
          <Text component="span" size="xs" c="dimmed" ml={8}>
            {t('center.permissions.anyone')}
          </Text>
        )}
      </Table.Td>
      <Table.Td c="dimmed">{t(`center.permissions.${row.kind}`)}</Table.Td>
      {Role.options.map((role) => (
        <Table.Td key={role} ta="center">
          {may(row, role) ? (
            <IconCheck size={16} color="var(--desk-ok)" role="img" aria-label={t('center.permissions.may')} />
          ) : (
            <IconMinus
              size={14}
              color="var(--desk-quiet)"
              role="img"
              aria-label={t('center.permissions.mayNot')}
            />
          )}
        </Table.Td>
      ))}
      <Table.Td>{row.duty ? t(`staff.duty.${row.duty}`) : ''}</Table.Td>
      <Table.Td ta="center">
        {row.confirm && <IconLock size={16} role="img" aria-label={t('center.permissions.confirm')} />}
      </Table.Td>
    </Table.Tr>
  )
}
