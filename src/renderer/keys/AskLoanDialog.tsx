import { Text } from '@mantine/core'
import type { RouteInput } from '../../shared/contract'
import { AskDialog } from '../approvals/AskDialog'
import { useWords } from '../i18n/useWords'

interface Props {
  readonly code: string
  readonly loan: RouteInput<'keys.lend'>
  readonly onClose: () => void
  readonly onAsked: () => void
}

/** A loan the desk may not make by itself is asked for, just as it was filled in. */
export const AskLoanDialog = ({ code, loan, onClose, onAsked }: Props) => {
  const { t, instant } = useWords()
  return (
    <AskDialog
      opened
      title={t('keys.lend.askTitle', { code })}
      ask={{ kind: 'keyLoan', loan }}
      onClose={onClose}
      onAsked={onAsked}
    >
      <Text size="sm">
        {t('keys.lend.askMessage', {
          borrower: loan.borrowerName,
          dueAt: instant(loan.dueAt, 'full'),
        })}
      </Text>
    </AskDialog>
  )
}
