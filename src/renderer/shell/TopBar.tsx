import { SegmentedControl } from '@mantine/core'
import type { RefObject } from 'react'
import type { StaffSummary } from '../../shared/staff/schema'
import { SearchBox } from '../counter/SearchBox'
import { changeLanguage } from '../i18n/setup'
import { useWords } from '../i18n/useWords'
import { PersonMenu } from './PersonMenu'
import styles from './TopBar.module.css'

interface Props {
  readonly staff: StaffSummary
  readonly search: RefObject<HTMLInputElement | null>
  readonly onHelp: () => void
  readonly onChangePin: () => void
}

/** Search, language and person, over every page. */
export const TopBar = ({ staff, search, onHelp, onChangePin }: Props) => {
  const { t, language } = useWords()
  return (
    <section className={styles.bar} aria-label={t('shell.bar')}>
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
      <PersonMenu staff={staff} onHelp={onHelp} onChangePin={onChangePin} />
    </section>
  )
}
