import { Button, Text } from '@mantine/core'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { openOf } from '../../shared/fees/allocation'
import type { Account } from '../../shared/fees/answers'
import { paperOfReceipt } from '../../shared/fees/receipt-paper'
import { sumFen } from '../../shared/money'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { usePrint } from '../printing/usePrint'
import { usePageAction } from '../ui/hotkeys'
import { notifyDone } from '../ui/notify'
import { ProblemNotice } from '../ui/ProblemNotice'
import styles from './Collect.module.css'
import { OwedLines } from './OwedLines'
import { PayFields } from './PayFields'
import { ReceiptPreview } from './ReceiptPreview'
import { hindrance, inputOf, newTakings, tick, together, totalOf } from './takings'

/** What is owed | how it is paid | what comes out. Posted once; then the printer, then the next customer. */
export const CollectForm = ({ account }: { readonly account: Account }) => {
  const { t, money, problemText } = useWords()
  const [, go] = useLocation()
  const print = usePrint()
  const collect = useCommand('fees.collect')
  const [takings, setTakings] = useState(() =>
    newTakings(account.bills, account.payers[0] ?? '', crypto.randomUUID()),
  )
  const bills = account.bills
  const seen = useRef(new Set(bills.map((bill) => bill.id)))
  useEffect(() => {
    const added = bills.filter((bill) => !seen.current.has(bill.id))
    if (added.length === 0) return
    for (const bill of added) seen.current.add(bill.id)
    setTakings((before) => added.reduce((all, bill) => tick(all, bills, bill, true), before))
  }, [bills])
  const totalFen = totalOf(takings, bills)
  const stop = useMemo(() => hindrance(takings, bills), [takings, bills])

  const submit = async (): Promise<void> => {
    if (stop) return
    const reply = await collect.run(inputOf(takings, account.unitId, bills))
    if (!reply?.ok) return
    notifyDone(t('fees.collect.done', { no: reply.value.no, amount: money(reply.value.totalFen) }))
    print({ kind: paperOfReceipt(reply.value), id: reply.value.id })
    go('/fees?')
  }
  usePageAction('save', () => void submit())
  const hint = stop && totalFen > 0 ? problemText(stop) : t('fees.collect.confirmHint')
  return (
    <form
      className={styles.columns}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <OwedLines
        bills={bills}
        takings={takings}
        onChange={setTakings}
        totalOpenFen={sumFen(together(takings.amounts, bills).map(openOf))}
      />
      <PayFields account={account} takings={takings} totalFen={totalFen} onChange={setTakings} />
      <section className={styles.result} aria-label={t('fees.collect.result')}>
        <ReceiptPreview account={account} takings={takings} />
        <ProblemNotice problem={collect.problem} />
        <Text size="xs" c={stop && totalFen > 0 ? 'var(--desk-bad)' : 'dimmed'} role="status">
          {hint}
        </Text>
        <Button type="submit" size="md" fullWidth loading={collect.busy} disabled={stop !== undefined}>
          {t('fees.collect.submit', { amount: money(totalFen) })}
        </Button>
      </section>
    </form>
  )
}
