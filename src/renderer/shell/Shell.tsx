import {
  ActionIcon,
  Menu,
  Modal,
  SegmentedControl,
  Table,
  Text,
  Tooltip,
  UnstyledButton,
  useMantineColorScheme,
} from '@mantine/core'
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand, IconUser } from '@tabler/icons-react'
import { Suspense, useMemo, useRef, useState } from 'react'
import { Link, Redirect, Route, Switch, useLocation } from 'wouter'
import type { CenterStatus } from '../../shared/center/contract'
import type { StaffSummary } from '../../shared/staff/schema'
import { SearchBox } from '../counter/SearchBox'
import { changeLanguage } from '../i18n/setup'
import { useWords } from '../i18n/useWords'
import { call } from '../ipc/call'
import { useQuery } from '../ipc/useQuery'
import { navigation } from '../navigation'
import type { Page } from '../page'
import { ChangePinDialog } from '../staff/ChangePinDialog'
import { TourReminder } from '../tours/TourReminder'
import { PageGuard } from './PageGuard'
import { SettingsPage } from './SettingsPage'
import styles from './Shell.module.css'
import { StatusLine } from './StatusLine'
import { UnknownPage } from './UnknownPage'
import { useKeys } from './useKeys'

const REMEMBERED = 'desk.narrowRail'

/** Rail, bar, page and status line around whatever the person is doing. */
export const Shell = ({ status, staff }: { readonly status: CenterStatus; readonly staff: StaffSummary }) => {
  const { t, language } = useWords()
  const search = useRef<HTMLInputElement>(null)
  const [narrow, setNarrow] = useState(localStorage.getItem(REMEMBERED) === 'yes')
  const [help, setHelp] = useState(false)
  const [changingPin, setChangingPin] = useState(false)
  const mine = useMemo(() => navigation.filter((page) => page.roles.includes(staff.role)), [staff.role])
  const tabs = mine.filter((page) => page.place === 'tab')
  const acts = useMemo(
    () => ({
      tabs: tabs.map((page) => page.path),
      onSearch: () => search.current?.focus(),
      onLock: () => void call('staff.lock', {}),
      onLanguage: () => void changeLanguage(language === 'en' ? 'zh-CN' : 'en'),
      onHelp: () => setHelp(true),
    }),
    [tabs, language],
  )
  useKeys(acts)
  const fold = (): void => {
    localStorage.setItem(REMEMBERED, narrow ? 'no' : 'yes')
    setNarrow(!narrow)
  }
  return (
    <div className={styles.shell}>
      <nav className={styles.rail} data-narrow={narrow || undefined} aria-label={t('shell.rail')}>
        <div className={styles.brand}>
          {!narrow && (
            <Text fw={700} truncate title={status.centerName}>
              {status.centerName}
            </Text>
          )}
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={narrow ? t('shell.widen') : t('shell.narrow')}
            onClick={fold}
          >
            {narrow ? <IconLayoutSidebarLeftExpand size={18} /> : <IconLayoutSidebarLeftCollapse size={18} />}
          </ActionIcon>
        </div>
        <Tabs tabs={tabs} narrow={narrow} />
      </nav>
      <div className={styles.main}>
        <header className={styles.bar}>
          <SearchBox inputRef={search} />
          <span className={styles.gap} />
          <SegmentedControl
            size="xs"
            aria-label={t('shell.language')}
            value={language}
            onChange={(next) => void changeLanguage(next === 'en' ? 'en' : 'zh-CN')}
            data={[
              { value: 'zh-CN', label: t('shell.zh') },
              { value: 'en', label: t('shell.en') },
            ]}
          />
          <PersonMenu staff={staff} onHelp={() => setHelp(true)} onChangePin={() => setChangingPin(true)} />
        </header>
        <TourReminder />
        <div className={styles.page}>
          <Pages pages={mine} first={tabs[0]?.path ?? '/settings'} />
        </div>
        <StatusLine status={status} />
      </div>
      <KeysHelp opened={help} onClose={() => setHelp(false)} />
      <ChangePinDialog opened={changingPin} onClose={() => setChangingPin(false)} />
    </div>
  )
}

const Tabs = ({ tabs, narrow }: { readonly tabs: readonly Page[]; readonly narrow: boolean }) => {
  const { t } = useWords()
  const [location] = useLocation()
  const badges = useQuery('counter.badges', {})
  return (
    <ul className={styles.tabs}>
      {tabs.map((page, place) => {
        const name = t(page.titleKey as never) as string
        const due = badges.data?.[page.path] ?? 0
        const here = location === page.path || location.startsWith(`${page.path}/`)
        return (
          <li key={page.path}>
            <Tooltip label={name} position="right" disabled={!narrow}>
              <Link
                href={page.path}
                className={styles.tab}
                data-here={here || undefined}
                aria-current={here ? 'page' : undefined}
                title={`Alt+${place + 1}`}
              >
                <page.icon size={20} stroke={1.6} />
                <span className={narrow ? styles.hidden : styles.name}>{name}</span>
                {due > 0 && (
                  <span className={styles.due} role="img" aria-label={t('shell.due', { n: due })}>
                    {due}
                  </span>
                )}
              </Link>
            </Tooltip>
          </li>
        )
      })}
    </ul>
  )
}

const Pages = ({ pages, first }: { readonly pages: readonly Page[]; readonly first: string }) => {
  const [location] = useLocation()
  return (
    <PageGuard key={location}>
      <Suspense fallback={null}>
        <Switch>
          <Route path="/">
            <Redirect to={first} replace />
          </Route>
          {pages
            .filter((page) => page.place !== 'settings')
            .map((page) => (
              <Route key={page.path} path={page.path} component={page.component} />
            ))}
          <Route path="/settings/:rest*">
            <SettingsPage pages={pages.filter((page) => page.place === 'settings')} />
          </Route>
          <Route>
            <UnknownPage />
          </Route>
        </Switch>
      </Suspense>
    </PageGuard>
  )
}

interface PersonProps {
  readonly staff: StaffSummary
  readonly onHelp: () => void
  readonly onChangePin: () => void
}

const PersonMenu = ({ staff, onHelp, onChangePin }: PersonProps) => {
  const { t } = useWords()
  const [, go] = useLocation()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <UnstyledButton
          className={styles.person}
          aria-label={t('shell.person', { name: staff.name, role: t(`staff.role.${staff.role}`) })}
        >
          <IconUser size={18} />
          <span>
            {staff.name}
            <small>{t(`staff.role.${staff.role}`)}</small>
          </span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void call('staff.signOut', {})}>{t('shell.switchPerson')}</Menu.Item>
        <Menu.Item onClick={() => void call('staff.lock', {})} rightSection={<Text size="xs">Ctrl+L</Text>}>
          {t('shell.lock')}
        </Menu.Item>
        <Menu.Item onClick={onChangePin}>{t('shell.changePin')}</Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={() => go('/settings')}>{t('shell.settings')}</Menu.Item>
        <Menu.Item onClick={() => setColorScheme(colorScheme === 'dark' ? 'light' : 'dark')}>
          {colorScheme === 'dark' ? t('shell.light') : t('shell.dark')}
        </Menu.Item>
        <Menu.Item onClick={onHelp} rightSection={<Text size="xs">F1</Text>}>
          {t('shell.help.title')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

const KEYS = [
  ['Ctrl+K', 'search'],
  ['Ctrl+N', 'new'],
  ['Ctrl+P', 'print'],
  ['Ctrl+Enter', 'save'],
  ['F2', 'collect'],
  ['F4', 'lend'],
  ['Alt+1 … 9', 'tabs'],
  ['Ctrl+L', 'lock'],
  ['Ctrl+Shift+L', 'language'],
  ['Esc', 'close'],
] as const

const KeysHelp = ({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) => {
  const { t } = useWords()
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('shell.help.title')}
      size={420}
      centered
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <Table>
        <Table.Tbody>
          {KEYS.map(([keys, act]) => (
            <Table.Tr key={act}>
              <Table.Td w={150}>
                <kbd>{keys}</kbd>
              </Table.Td>
              <Table.Td>{t(`shell.help.${act}`)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  )
}
