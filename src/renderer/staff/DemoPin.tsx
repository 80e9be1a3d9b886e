import { Alert } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { useWords } from '../i18n/useWords'

/** Only in the demo: the PIN everybody has. */
export const DemoPin = ({ pin }: { readonly pin: string | null }) => {
  const { t } = useWords()
  if (pin === null) return null
  return (
    <Alert variant="light" p={8} mt="auto" icon={<IconInfoCircle size={18} />}>
      {t('staff.signIn.demo', { pin })}
    </Alert>
  )
}
