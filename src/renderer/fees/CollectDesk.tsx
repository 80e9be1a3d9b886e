import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { IconAlertTriangle, IconCash, IconCircleCheck, IconPlus, IconPrinter } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { UnitId } from '../../shared/id'
import { UnitPicker } from '../estate/UnitPicker'
import { useWords } from '../i18n/useWords'
import { useQuery } from '../ipc/useQuery'
import { usePrint } from '../printing/usePrint'
import { EmptyState } from '../ui/EmptyState'
import { usePageAction } from '../ui/hotkeys'
import { ProblemNotice } from '../ui/ProblemNotice'
import { AddBillDialog } from './AddBillDialog'
import { CasualDialog } from './CasualDialog'
import styles from './Collect.module.css'
import { CollectForm } from './CollectForm'
import { LateButton } from './LateButton'
import { PaidBefore } from './PaidBefore'
import { PrepayDialog } from './PrepayDialog'

/** F2: whom for, what is owed, how it is paid, and the receipt as it will be (ux.md, Money act). */
export const CollectDesk = ({ unitId }: { readonly unitId: string | null }) => {
  const { t, money } = useWords()
  const [, go] = useLocation()
  const { data: account, problem } = useQuery('fees.account', unitId ? { unitId } : null)
  const print = usePrint()
  const [adding, setAdding] = useState(false)
  const [prepaying, setPrepaying] = useState(false)
  const [casual, setCasual] = useState(false)
  const picker = useRef<HTMLDivElement>(null)
  const focusPicker = (): void => picker.current?.querySelector('input')?.focus()
  usePageAction('collect', () => (unitId ? go('/fees?') : focusPicker()))
  // biome-ignore lint/correctness/useExhaustiveDependencies: the next customer starts at the picker
  useEffect(() => {
    if (!unitId) focusPicker()
  }, [unitId])
  return (
    <div className={styles.desk}>
      <div className={styles.who}>
        <div ref={picker} className={styles.picker}>
          <UnitPicker
            label={t('fees.collect.unit')}
            value={unitId as UnitId | null}
            onChange={(next) => next && go(`/fees/collect/${next}?`)}
          />
        </div>
        {account && (
          <div className={styles.balance}>
            <Text size="sm" c="dimmed">
              {account.siteName}
            </Text>
            <Text fw={600}>
              {t('fees.collect.owes', { open: money(account.openFen), overdue: money(account.overdueFen) })}
            </Text>
          </div>
        )}
        {account && (
          <Group gap={8} className={styles.end}>
            {account.openFen > 0 && (
              <Button
                variant="default"
                leftSection={<IconPrinter size={16} />}
                onClick={() => print({ kind: 'paymentNotice', id: account.unitId })}
              >
                {t('fees.notice.print')}
              </Button>
            )}
            <Button variant="default" leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>
              {t('fees.addBill.open')}
            </Button>
            <Button variant="default" onClick={() => setPrepaying(true)}>
              {t('fees.prepay.open')}
            </Button>
            <LateButton key={account.unitId} unitId={account.unitId} />
          </Group>
        )}
        {!unitId && (
          <Button variant="default" className={styles.end} onClick={() => setCasual(true)}>
            {t('fees.casual.open')}
          </Button>
        )}
      </div>
      {account && <AddBillDialog opened={adding} unitId={account.unitId} onClose={() => setAdding(false)} />}
      {account && prepaying && <PrepayDialog account={account} onClose={() => setPrepaying(false)} />}
      {casual && <CasualDialog onClose={() => setCasual(false)} />}
      <ProblemNotice problem={problem} />
      {account && account.standingInstruction !== '' && (
        <Alert color="orange" p={8} icon={<IconAlertTriangle size={18} />}>
          {account.standingInstruction}
        </Alert>
      )}
      {!unitId && (
        <EmptyState icon={IconCash} title={t('fees.collect.emptyTitle')} hint={t('fees.collect.emptyHint')} />
      )}
      {account && account.bills.length > 0 && <CollectForm key={account.unitId} account={account} />}
      {account && account.bills.length === 0 && (
        <Stack gap={8}>
          <EmptyState
            icon={IconCircleCheck}
            title={t('fees.collect.nothingOwed')}
            hint={t('fees.collect.nothingOwedHint')}
          />
          <PaidBefore receipts={account.receipts} />
        </Stack>
      )}
    </div>
  )
}
