import { Alert } from '@mantine/core'
import { IconAlertCircle } from '@tabler/icons-react'
import type { Problem } from '../../shared/problem'
import { useWords } from '../i18n/useWords'

/** Says a refusal in the person's language; nothing when there is none. */
export const ProblemNotice = ({ problem }: { readonly problem: Problem | undefined }) => {
  const { problemText } = useWords()
  if (!problem) return null
  return (
    <Alert role="alert" color="red" variant="light" icon={<IconAlertCircle size={18} />} p={8}>
      {problemText(problem)}
    </Alert>
  )
}
