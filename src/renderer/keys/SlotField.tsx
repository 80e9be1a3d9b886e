import { Autocomplete } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useWords } from '../i18n/useWords'
import { useQuery } from '../ipc/useQuery'

interface Props {
  readonly label: string
  readonly value: string
  readonly onChange: (slot: string) => void
  readonly required?: boolean
}

/** A hook of a cabinet: the free ones are offered; a bag or box is written. */
export const SlotField = ({ label, value, onChange, required = false }: Props) => {
  const { t } = useWords()
  const [search] = useDebouncedValue(value, 100)
  const { data } = useQuery('keys.freeHooks', { search: search.slice(0, 30) })
  return (
    <Autocomplete
      required={required}
      label={label}
      description={t('keys.register.slotHint')}
      maxLength={30}
      value={value}
      data={[...(data ?? [])]}
      filter={({ options }) => options}
      onChange={onChange}
    />
  )
}
