import { ActionIcon, Tooltip } from '@mantine/core'
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand, IconSettings } from '@tabler/icons-react'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { useWords } from '../i18n/useWords'
import { navigation } from '../navigation'
import type { Page } from '../page'
import styles from './Rail.module.css'
import { useBadges } from './useBadges'

const REMEMBERED = 'desk.narrowRail'

const firstOf = (address: string): string => `/${address.split('/')[1] ?? ''}`
const TAB_OF: ReadonlyMap<string, string> = new Map(
  navigation.flatMap(({ path, under }) => (under ? [[firstOf(path), under] as const] : [])),
)

interface Props {
  readonly centerName: string
  readonly tabs: readonly Page[]
  readonly settings: boolean
}

/** The person's tabs; icons alone when there is little room, as this PC was left. */
export const Rail = ({ centerName, tabs, settings }: Props) => {
  const { t } = useWords()
  const [narrow, setNarrow] = useState(localStorage.getItem(REMEMBERED) === 'yes')
  const badges = useBadges()
  const fold = (): void => {
    localStorage.setItem(REMEMBERED, narrow ? 'no' : 'yes')
    setNarrow(!narrow)
  }
  const Fold = narrow ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse
  return (
    <nav className={styles.rail} data-narrow={narrow || undefined} aria-label={t('shell.rail')}>
      <div className={styles.brand}>
        {!narrow && (
          <span className={styles.center} title={centerName}>
            {centerName}
          </span>
        )}
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={narrow ? t('shell.widen') : t('shell.narrow')}
          aria-expanded={!narrow}
          onClick={fold}
        >
          <Fold size={18} />
        </ActionIcon>
      </div>
      <ul className={styles.tabs}>
        {tabs.map((page, place) => (
          <Tab
            key={page.path}
            path={page.path}
            icon={page.icon}
            name={t(page.titleKey as never) as string}
            keys={place < 9 ? `Alt+${place + 1}` : undefined}
            due={badges[page.path] ?? 0}
            narrow={narrow}
          />
        ))}
      </ul>
      {settings && (
        <ul className={styles.tabs}>
          <Tab path="/settings" icon={IconSettings} name={t('shell.settings')} narrow={narrow} />
        </ul>
      )}
    </nav>
  )
}

interface TabProps {
  readonly path: string
  readonly icon: Page['icon']
  readonly name: string
  readonly keys?: string | undefined
  readonly due?: number
  readonly narrow: boolean
}

const Tab = ({ path, icon: Icon, name, keys, due = 0, narrow }: TabProps) => {
  const { t } = useWords()
  const [location] = useLocation()
  const here = location === path || location.startsWith(`${path}/`) || TAB_OF.get(firstOf(location)) === path
  const hint = [name, keys].filter((part) => part !== undefined).join('  ')
  return (
    <li>
      <Tooltip label={hint} position="right" disabled={!narrow}>
        <Link
          href={path}
          className={styles.tab}
          data-here={here || undefined}
          {...(here ? { 'aria-current': 'page' as const } : {})}
          {...(keys ? { 'aria-keyshortcuts': keys } : {})}
        >
          <Icon size={20} stroke={1.6} />
          <span className={narrow ? styles.hidden : styles.name}>{name}</span>
          {due > 0 && (
            <span className={styles.due} role="img" aria-label={t('shell.due', { n: due })}>
              {due > 99 ? '99+' : due}
            </span>
          )}
        </Link>
      </Tooltip>
    </li>
  )
}
