import { awaited } from '../../shared/approvals/rules'
import type { ApprovalRequest } from '../../shared/approvals/schema'
import { useWords } from '../i18n/useWords'

/** "Request SP-… is in: it waits for the manager." */
export const useAskedText = (): ((request: ApprovalRequest) => string) => {
  const { t } = useWords()
  return (request) =>
    t('approvals.asked', {
      no: request.no,
      role: t(`approvals.who.${awaited(request) ?? 'manager'}`),
    })
}
