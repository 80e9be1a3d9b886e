import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { PlanRow } from '../../shared/arrears/answers'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { useMay } from '../ipc/useMay'
import { ConfirmDialog } from '../ui/ConfirmDialog'
import { Section } from '../ui/Section'
import { StateChip, type Tone } from '../ui/StateChip'
import styles from './Arrears.module.css'

const TONES: Readonly<Record<PlanRow['progress']['state'], Tone>> = {
  running: 'info',
  broken: 'bad',
  done: 'ok',
  ended: 'quiet',
}

/** 缓缴/分期: what was agreed, and how it is kept. */
export const PlanList = ({ plans }: { readonly plans: readonly PlanRow[] }) => {
  const { t } = useWords()
  if (plans.length === 0) return null
  return (
    <Section title={t('arrears.section.plans')}>
      <Stack gap={8}>
        {plans.map((row) => (
          <Plan key={row.plan.id} row={row} />
        ))}
      </Stack>
    </Section>
  )
}

const Plan = ({ row }: { readonly row: PlanRow }) => {
  const { t, day, money } = useWords()
  const { plan, progress } = row
  const senior = useMay('supervisor', 'manager')
  const act = useCommand('arrears.endPlan')
  const [ending, setEnding] = useState(false)
  const runs = progress.state === 'running' || progress.state === 'broken'
  return (
    <article className={styles.card} aria-label={plan.no}>
      <Group gap={8} justify="space-between" wrap="nowrap">
        <Text fw={600} size="sm">
          {t('arrears.plan.name', { no: plan.no, amount: money(plan.totalFen) })}
        </Text>
        <StateChip tone={TONES[progress.state]} label={t(`arrears.plan.${progress.state}`)} />
      </Group>
      <Text size="sm" c="dimmed">
        {t('arrears.plan.agreed', { day: day(plan.on), name: plan.agreedByName, no: plan.approvalNo })}
      </Text>
      <Text size="sm">
        {plan.instalments
          .map(({ dueOn, fen }) => t('arrears.plan.each', { day: day(dueOn), amount: money(fen) }))
          .join(' · ')}
      </Text>
      <Text size="sm">
        {progress.next
          ? t('arrears.plan.next', {
              paid: money(progress.paidFen),
              day: day(progress.next.dueOn),
              amount: money(progress.next.fen),
            })
          : t('arrears.plan.paid', { paid: money(progress.paidFen) })}
      </Text>
      {senior && runs && (
        <Group>
          <Button size="compact-sm" variant="subtle" color="red" onClick={() => setEnding(true)}>
            {t('arrears.plan.end')}
          </Button>
        </Group>
      )}
      <ConfirmDialog
        opened={ending}
        title={t('arrears.plan.endTitle', { no: plan.no })}
        message={t('arrears.plan.endMessage')}
        confirmLabel={t('arrears.plan.end')}
        reason
        danger
        busy={act.busy}
        problem={act.problem}
        onClose={() => setEnding(false)}
        onConfirm={async (reason) => {
          const reply = await act.run({ planId: plan.id, reason: reason ?? '' })
          if (reply?.ok) setEnding(false)
        }}
      />
    </article>
  )
}
