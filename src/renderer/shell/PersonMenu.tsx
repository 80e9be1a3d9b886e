import { type MantineColorScheme, Menu, UnstyledButton, useMantineColorScheme } from '@mantine/core'
import {
  IconChevronDown,
  IconKeyboard,
  IconLock,
  IconPassword,
  IconSettings,
  IconSwitchHorizontal,
  IconUser,
} from '@tabler/icons-react'
import { useLocation } from 'wouter'
import type { StaffSummary } from '../../shared/staff/schema'
import { useWords } from '../i18n/useWords'
import { call } from '../ipc/call'
import { Kbd } from '../ui/Kbd'
import styles from './TopBar.module.css'

interface Props {
  readonly staff: StaffSummary
  readonly onHelp: () => void
  readonly onChangePin: () => void
}

const SCHEMES = ['auto', 'light', 'dark'] as const

export const PersonMenu = ({ staff, onHelp, onChangePin }: Props) => {
  const { t } = useWords()
  const [, go] = useLocation()
  const role = t(`staff.role.${staff.role}`)
  return (
    <Menu position="bottom-end" width={230}>
      <Menu.Target>
        <UnstyledButton className={styles.person} aria-label={t('shell.person', { name: staff.name, role })}>
          <span className={styles.face} aria-hidden>
            <IconUser size={16} />
          </span>
          <span className={styles.name}>{staff.name}</span>
          <span className={styles.role}>{role}</span>
          <IconChevronDown size={14} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconSwitchHorizontal size={16} />}
          onClick={() => void call('staff.signOut', {})}
        >
          {t('shell.switchPerson')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconLock size={16} />}
          rightSection={<Kbd keys="Ctrl+L" />}
          onClick={() => void call('staff.lock', {})}
        >
          {t('shell.lock')}
        </Menu.Item>
        <Menu.Item leftSection={<IconPassword size={16} />} onClick={onChangePin}>
          {t('shell.changePin')}
        </Menu.Item>
        <Menu.Item leftSection={<IconSettings size={16} />} onClick={() => go('/settings')}>
          {t('shell.settings')}
        </Menu.Item>
        <Menu.Item leftSection={<IconKeyboard size={16} />} rightSection={<Kbd keys="F1" />} onClick={onHelp}>
          {t('shell.help.title')}
        </Menu.Item>
        <Menu.Divider />
        <Schemes />
      </Menu.Dropdown>
    </Menu>
  )
}

const Schemes = () => {
  const { t } = useWords()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <>
      <Menu.Label>{t('shell.scheme.title')}</Menu.Label>
      <Menu.RadioGroup
        value={colorScheme}
        onChange={(scheme) => setColorScheme(scheme as MantineColorScheme)}
      >
        {SCHEMES.map((scheme) => (
          <Menu.RadioItem key={scheme} value={scheme}>
            {t(`shell.scheme.${scheme}`)}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </>
  )
}
