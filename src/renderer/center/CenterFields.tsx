import { TextInput } from '@mantine/core'
import { useWords } from '../i18n/useWords'

interface Facts {
  readonly name: string
  readonly phone: string
  readonly address: string
}

interface Props<V extends Facts> {
  readonly values: V
  readonly onChange: (values: V) => void
  readonly error: (field: string) => string | undefined
}

/** Name, phone and address as they stand on receipts and passes. */
export const CenterFields = <V extends Facts>({ values, onChange, error }: Props<V>) => {
  const { t } = useWords()
  return (
    <>
      <TextInput
        data-autofocus
        required
        maxLength={60}
        label={t('center.field.name')}
        description={t('center.field.nameHint')}
        value={values.name}
        error={error('name')}
        onChange={(event) => onChange({ ...values, name: event.currentTarget.value })}
      />
      <TextInput
        maxLength={40}
        label={t('center.field.phone')}
        value={values.phone}
        error={error('phone')}
        onChange={(event) => onChange({ ...values, phone: event.currentTarget.value })}
      />
      <TextInput
        maxLength={200}
        label={t('center.field.address')}
        value={values.address}
        error={error('address')}
        onChange={(event) => onChange({ ...values, address: event.currentTarget.value })}
      />
    </>
  )
}
