import { SegmentedControl } from '@mantine/core'
import { changeLanguage } from '../i18n/setup'
import { useWords } from '../i18n/useWords'

export const LanguageSwitch = () => {
  const { t, language } = useWords()
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('shell.language')}
      value={language}
      onChange={(next) => void changeLanguage(next === 'en' ? 'en' : 'zh-CN')}
      data={[
        { value: 'zh-CN', label: t('shell.zh') },
        { value: 'en', label: t('staff.door.english') },
      ]}
    />
  )
}
