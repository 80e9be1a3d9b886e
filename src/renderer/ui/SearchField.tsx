import { CloseButton, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useWords } from '../i18n/useWords'

interface Props {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly placeholder: string
}

export const SearchField = ({ value, onChange, placeholder }: Props) => {
  const { t } = useWords()
  return (
    <TextInput
      type="search"
      w={280}
      aria-label={placeholder}
      placeholder={placeholder}
      maxLength={100}
      leftSection={<IconSearch size={16} aria-hidden />}
      rightSection={
        value === '' ? null : (
          <CloseButton size="sm" aria-label={t('ui.clear')} onClick={() => onChange('')} />
        )
      }
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
