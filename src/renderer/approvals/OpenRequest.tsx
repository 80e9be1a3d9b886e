import { Alert, Button, Group } from '@mantine/core'
import { IconRubberStamp } from '@tabler/icons-react'
import { useLocation } from 'wouter'
import { awaited } from '../../shared/approvals/rules'
import type { ApprovalRequest } from '../../shared/approvals/schema'
import { useWords } from '../i18n/useWords'

/** On the record itself: something about it waits to be decided. */
export const OpenRequest = ({ request }: { readonly request: ApprovalRequest | null | undefined }) => {
  const { t, instant } = useWords()
  const [, go] = useLocation()
  if (!request) return null
  return (
    <Alert color="yellow" p={8} icon={<IconRubberStamp size={18} />}>
      <Group justify="space-between" wrap="nowrap" gap={8}>
        {t('approvals.openNow', {
          no: request.no,
          role: t(`approvals.who.${awaited(request) ?? 'manager'}`),
          name: request.byName,
          at: instant(request.at),
        })}
        <Button
          size="compact-sm"
          variant="default"
          flex="none"
          onClick={() => go(`/approvals?view=all&request=${request.id}`)}
        >
          {t('approvals.showOpen')}
        </Button>
      </Group>
    </Alert>
  )
}
