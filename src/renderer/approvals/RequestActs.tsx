import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { RequestFile } from '../../shared/approvals/contract'
import type { Verdict } from '../../shared/approvals/schema'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { ConfirmDialog } from '../ui/ConfirmDialog'
import { usePageAction } from '../ui/hotkeys'
import { MenuButton } from '../ui/MenuButton'
import { notifyDone, notifyProblem } from '../ui/notify'
import { CompanyDialog } from './CompanyDialog'
import { DecideDialog } from './DecideDialog'

/** What may be done with a request now: decide it first, the rest in the menu. */
export const RequestActs = ({ file }: { readonly file: RequestFile }) => {
  const { t, problemText } = useWords()
  const [, go] = useLocation()
  const [verdict, setVerdict] = useState<Verdict | null>(null)
  const [answering, setAnswering] = useState(false)
  const [withdrawing, setWithdrawing] = useState(false)
  const close = useCommand('approvals.close')
  const { request, path } = file
  const decides = file.voices.length > 0
  const approvable = decides && file.obstacle === null
  usePageAction('save', () => approvable && setVerdict('approved'))
  const putAway = async (): Promise<void> => {
    const reply = await close.run({ approvalId: request.id })
    if (reply?.ok) notifyDone(t('approvals.putAwayDone', { no: request.no }))
    else if (reply) notifyProblem(problemText(reply.problem))
  }
  return (
    <Group gap={8}>
      {approvable && <Button onClick={() => setVerdict('approved')}>{t('approvals.approve.open')}</Button>}
      {decides && (
        <Button variant="default" onClick={() => setVerdict('refused')}>
          {t('approvals.refuse.open')}
        </Button>
      )}
      {file.mayRecordCompany && (
        <Button onClick={() => setAnswering(true)}>{t('approvals.company.open')}</Button>
      )}
      {file.mayWithdraw && (
        <Button variant="default" onClick={() => setWithdrawing(true)}>
          {t('approvals.withdraw.open')}
        </Button>
      )}
      <MenuButton
        label={t('approvals.more')}
        items={[
          ...(path ? [{ label: t('approvals.showSubject'), onClick: () => go(path) }] : []),
          ...(file.mayClose ? [{ label: t('approvals.putAway'), onClick: () => void putAway() }] : []),
        ]}
      />
      <DecideDialog file={file} verdict={verdict} onClose={() => setVerdict(null)} />
      <CompanyDialog file={answering ? file : null} onClose={() => setAnswering(false)} />
      <WithdrawDialog file={withdrawing ? file : null} onClose={() => setWithdrawing(false)} />
    </Group>
  )
}

const WithdrawDialog = ({
  file,
  onClose,
}: {
  readonly file: RequestFile | null
  readonly onClose: () => void
}) => {
  const { t } = useWords()
  const withdraw = useCommand('approvals.withdraw')
  const confirm = async (reason?: string): Promise<void> => {
    if (!file) return
    const reply = await withdraw.run({ approvalId: file.request.id, reason: reason ?? '' })
    if (!reply?.ok) return
    onClose()
    notifyDone(t('approvals.withdraw.done', { no: reply.value.no }))
  }
  return (
    <ConfirmDialog
      opened={file !== null}
      title={t('approvals.withdraw.title', { no: file?.request.no ?? '' })}
      message={t('approvals.withdraw.message', { subject: file?.request.subject ?? '' })}
      confirmLabel={t('approvals.withdraw.open')}
      reason
      busy={withdraw.busy}
      problem={withdraw.problem}
      onConfirm={confirm}
      onClose={onClose}
    />
  )
}
