import { Text, TextInput } from '@mantine/core'
import { useWords } from '../i18n/useWords'
import { NewPinFields } from '../staff/NewPinFields'
import type { SetUpValues } from './setUpValues'

interface Props {
  readonly values: SetUpValues
  readonly onChange: (values: SetUpValues) => void
  readonly error: (field: string) => string | undefined
}

/** The first person: a manager, who then adds the others. */
export const ManagerFields = ({ values, onChange, error }: Props) => {
  const { t } = useWords()
  return (
    <>
      <Text size="sm" c="dimmed">
        {t('center.setUp.managerHint')}
      </Text>
      <TextInput
        data-autofocus
        required
        maxLength={40}
        label={t('center.field.managerName')}
        value={values.managerName}
        error={error('managerName')}
        onChange={(event) => onChange({ ...values, managerName: event.currentTarget.value })}
      />
      <NewPinFields
        label={t('center.field.pin')}
        value={values.secret}
        error={error('pin')}
        repeatError={error('repeat')}
        onChange={(secret) => onChange({ ...values, secret })}
      />
    </>
  )
}
