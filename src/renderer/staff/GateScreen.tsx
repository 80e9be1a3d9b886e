import { SegmentedControl } from '@mantine/core'
import type { ReactNode } from 'react'
import { changeLanguage } from '../i18n/setup'
import { useWords } from '../i18n/useWords'
import styles from './Gate.module.css'

/** The frame of every screen before the desk: centred, with the language in the corner. */
export const GateScreen = ({ children, wide }: { readonly children: ReactNode; readonly wide?: boolean }) => {
  const { t, language } = useWords()
  return (
    <main className={styles.screen} aria-label={t('shell.title')}>
      <div className={styles.corner}>
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
      </div>
      <div className={wide ? `${styles.box} ${styles.wide}` : styles.box}>{children}</div>
    </main>
  )
}
