import { useState } from 'react'
import { addDays, addMonths, dayOf } from '../../shared/day'
import type { Tenancy } from '../../shared/tenancies/schema'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { ConfirmDialog } from '../ui/ConfirmDialog'
import { DayInput } from '../ui/DayInput'
import { FormDialog } from '../ui/FormDialog'
import { notifyDone } from '../ui/notify'
import { ConsentFields, type ConsentTyped } from './ConsentFields'

interface Props {
  readonly tenancy: Tenancy
  readonly onClose: () => void
}

export const ConsentDialog = ({ tenancy, owner, onClose }: Props & { readonly owner: string }) => {
  const { t } = useWords()
  const record = useCommand('tenancies.recordConsent')
  const [consent, setConsent] = useState<ConsentTyped>(
    tenancy.consent ?? { who: owner, how: 'written', givenOn: dayOf(new Date().toISOString()), scope: [] },
  )
  const { givenOn } = consent
  const submit = async (): Promise<void> => {
    if (!givenOn) return
    const reply = await record.run({ tenancyId: tenancy.id, consent: { ...consent, givenOn } })
    if (!reply?.ok) return
    onClose()
    notifyDone(t('tenancies.consentDone', { name: tenancy.tenantName }))
  }
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t('tenancies.consentTitle', { name: tenancy.tenantName })}
      onSubmit={submit}
      busy={record.busy}
      problem={record.problem}
      submitLabel={t('tenancies.act.consent')}
      disabled={!givenOn}
    >
      <ConsentFields value={consent} onChange={setConsent} />
    </FormDialog>
  )
}

export const RenewDialog = ({ tenancy, onClose }: Props) => {
  const { t, day } = useWords()
  const renew = useCommand('tenancies.renew')
  const [toOn, setToOn] = useState<string | null>(addDays(addMonths(addDays(tenancy.toOn, 1), 12), -1))
  const submit = async (): Promise<void> => {
    if (!toOn) return
    const reply = await renew.run({ tenancyId: tenancy.id, toOn })
    if (!reply?.ok) return
    onClose()
    notifyDone(t('tenancies.renewDone', { name: tenancy.tenantName, day: day(reply.value.toOn) }))
  }
  return (
    <FormDialog
      opened
      size="sm"
      onClose={onClose}
      title={t('tenancies.renewTitle', { name: tenancy.tenantName, day: day(tenancy.toOn) })}
      onSubmit={submit}
      busy={renew.busy}
      problem={renew.problem}
      submitLabel={t('tenancies.act.renew')}
      disabled={!toOn}
    >
      <DayInput required label={t('tenancies.field.newToOn')} value={toOn} onChange={setToOn} />
    </FormDialog>
  )
}

export const WithdrawNoticeDialog = ({ tenancy, onClose }: Props) => {
  const { t } = useWords()
  const withdraw = useCommand('tenancies.withdrawNotice')
  const confirm = async (reason = ''): Promise<void> => {
    const reply = await withdraw.run({ tenancyId: tenancy.id, reason })
    if (!reply?.ok) return
    onClose()
    notifyDone(t('tenancies.withdrawDone', { name: tenancy.tenantName }))
  }
  return (
    <ConfirmDialog
      opened
      reason
      title={t('tenancies.act.withdraw')}
      message={t('tenancies.withdrawMessage', { name: tenancy.tenantName })}
      confirmLabel={t('tenancies.act.withdraw')}
      busy={withdraw.busy}
      problem={withdraw.problem}
      onConfirm={confirm}
      onClose={onClose}
    />
  )
}

export const VoidTenancyDialog = ({ tenancy, onClose }: Props) => {
  const { t } = useWords()
  const remove = useCommand('tenancies.void')
  const confirm = async (reason = ''): Promise<void> => {
    const reply = await remove.run({ tenancyId: tenancy.id, reason })
    if (!reply?.ok) return
    onClose()
    notifyDone(t('tenancies.voidDone', { no: tenancy.no }))
  }
  return (
    <ConfirmDialog
      opened
      reason
      danger
      title={t('tenancies.voidTitle', { no: tenancy.no })}
      message={t('tenancies.voidMessage', { name: tenancy.tenantName })}
      confirmLabel={t('tenancies.act.void')}
      busy={remove.busy}
      problem={remove.problem}
      onConfirm={confirm}
      onClose={onClose}
    />
  )
}
