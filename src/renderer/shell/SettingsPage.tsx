import { Suspense } from 'react'
import { Link, Redirect, useLocation } from 'wouter'
import { useWords } from '../i18n/useWords'
import type { Page } from '../page'
import rail from './Rail.module.css'
import styles from './SettingsPage.module.css'

/** Pages that set the desk up, behind one tab with a menu of their own. */
export const SettingsPage = ({ pages }: { readonly pages: readonly Page[] }) => {
  const { t } = useWords()
  const [location] = useLocation()
  const here = pages.find((page) => page.path === location)
  const first = pages[0]
  if (!here) return first ? <Redirect to={first.path} replace /> : null
  return (
    <div className={styles.settings}>
      <nav className={styles.menu} aria-label={t('shell.settings')}>
        <ul className={rail.tabs}>
          {pages.map((page) => (
            <li key={page.path}>
              <Link
                href={page.path}
                className={rail.tab}
                data-here={page === here || undefined}
                {...(page === here ? { 'aria-current': 'page' as const } : {})}
              >
                <page.icon size={18} stroke={1.6} />
                <span className={rail.name}>{t(page.titleKey as never) as string}</span>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className={styles.setting}>
        <Suspense fallback={null}>
          <here.component />
        </Suspense>
      </div>
    </div>
  )
}
