import { Alert, Button, Group } from '@mantine/core'
import type { DrawerCount } from '../../../shared/fees/closing'
import { useWords } from '../../i18n/useWords'
import { useCommand } from '../../ipc/useCommand'
import { notifyDone } from '../../ui/notify'
import { ProblemNotice } from '../../ui/ProblemNotice'

/** A drawer on its way from one to the other: signed for by who takes over. */
export const AcceptDrawer = ({
  count,
  isMine,
}: {
  readonly count: DrawerCount
  readonly isMine: boolean
}) => {
  const { t, money } = useWords()
  const accept = useCommand('ledger.acceptDrawer')
  const sign = async (): Promise<void> => {
    const reply = await accept.run({ countId: count.id })
    if (reply?.ok) notifyDone(t('ledger.handOver.accepted', { no: reply.value.no }))
  }
  return (
    <Alert color="yellow" p={8}>
      <Group justify="space-between">
        {t('ledger.handOver.waits', {
          from: count.byName,
          name: count.toName,
          amount: money(count.countedFen),
        })}
        {isMine && (
          <Button size="compact-sm" loading={accept.busy} onClick={() => void sign()}>
            {t('ledger.handOver.accept')}
          </Button>
        )}
      </Group>
      <ProblemNotice problem={accept.problem} />
    </Alert>
  )
}
