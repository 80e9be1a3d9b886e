import { Suspense } from 'react'
import { Link, Redirect, useLocation } from 'wouter'
import { useWords } from '../i18n/useWords'
import type { Page } from '../page'
import styles from './Shell.module.css'

export const SettingsPage = ({ pages }: { readonly pages: readonly Page[] }) => {
  const { t } = useWords()
  const [location] = useLocation()
  const here = pages.find((page) => page.path === location)
  const first = pages[0]
  if (!here) return first ? <Redirect to={first.path} replace /> : null
  return (
    <div className={styles.settings}>
      <nav className={styles.menu} aria-label={t('shell.settings')}>
        <ul className={styles.tabs}>
          {pages.map((page) => (
            <li key={page.path}>
              <Link
                href={page.path}
                className={styles.tab}
                data-here={page === here || undefined}
                aria-current={page === here ? 'page' : undefined}
              >
                <page.icon size={18} stroke={1.6} />
                <span className={styles.name}>{t(page.titleKey as never) as string}</span>
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
