import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { StepRow } from '../../shared/arrears/answers'
import { servedOn } from '../../shared/arrears/rules'
import type { ArrearsStep } from '../../shared/arrears/schema'
import { Attachments } from '../attachments/Attachments'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { useMay } from '../ipc/useMay'
import { usePrint } from '../printing/usePrint'
import { ConfirmDialog } from '../ui/ConfirmDialog'
import { Section } from '../ui/Section'
import { StateChip } from '../ui/StateChip'
import styles from './Arrears.module.css'
import { DeliverDialog } from './DeliverDialog'

/** Every step with its paper and how it was served, newest first. */
export const StepList = ({ steps }: { readonly steps: readonly StepRow[] }) => {
  const { t } = useWords()
  return (
    <Section title={t('arrears.section.steps')}>
      {steps.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('arrears.noSteps')}
        </Text>
      )}
      <Stack gap={8}>
        {steps.map((row) => (
          <Step key={row.step.id} row={row} />
        ))}
      </Stack>
    </Section>
  )
}

const StepState = ({ row }: { readonly row: StepRow }) => {
  const { t } = useWords()
  const { step } = row
  if (step.voided) return <StateChip tone="quiet" label={t('arrears.voided')} />
  if (!row.standing) return <StateChip tone="ok" label={t('arrears.closed')} />
  if (servedOn(step) === null && step.stage !== 'lawyer' && step.stage !== 'court')
    return (
      <StateChip
        tone="warn"
        label={t(step.deliveries.length > 0 ? 'arrears.cameBack' : 'arrears.notServed')}
      />
    )
  return <StateChip tone="info" label={t('arrears.stands')} />
}

const Served = ({ step }: { readonly step: ArrearsStep }) => {
  const { t, day } = useWords()
  return (
    <>
      {step.deliveries.map((delivery) => (
        <Text size="sm" key={delivery.at}>
          {t('arrears.servedBy', {
            day: day(delivery.on),
            how: t(`arrears.served.${delivery.how}`),
            name: [delivery.carrier, delivery.person, delivery.tracking, delivery.note]
              .filter(Boolean)
              .join(' · '),
          })}
        </Text>
      ))}
    </>
  )
}

const Step = ({ row }: { readonly row: StepRow }) => {
  const { t, day, money } = useWords()
  const { step } = row
  const print = usePrint()
  const senior = useMay('supervisor', 'manager')
  const act = useCommand('arrears.voidStep')
  const [dialog, setDialog] = useState<'deliver' | 'void' | null>(null)
  const [proof, setProof] = useState(false)
  const hasPaper = step.stage !== 'lawyer' && step.stage !== 'court'
  const last = step.deliveries.at(-1)
  const mayServe = hasPaper && !step.voided && last?.how !== 'signed'
  return (
    <article className={styles.card} aria-label={step.no}>
      <Group gap={8} justify="space-between" wrap="nowrap">
        <Text fw={600} size="sm">
          {t('arrears.stepTitle', { stage: t(`arrears.stage.${step.stage}`), no: step.no })}
        </Text>
        <StepState row={row} />
      </Group>
      <Text size="sm" c="dimmed">
        {t('arrears.stepBy', { day: day(step.on), amount: money(step.debtFen), name: step.byName })}
      </Text>
      {step.approvalNo !== '' && <Text size="sm">{t('arrears.agreedUnder', { no: step.approvalNo })}</Text>}
      <Served step={step} />
      {row.recoveredFen > 0 && (
        <Text size="sm">{t('arrears.recovered', { amount: money(row.recoveredFen) })}</Text>
      )}
      {step.voided && (
        <Text size="sm">{t('arrears.voidedBy', { name: step.voided.byName, why: step.voided.reason })}</Text>
      )}
      <Group gap={16}>
        {mayServe && (
          <Button size="compact-sm" variant="light" onClick={() => setDialog('deliver')}>
            {t('arrears.deliver.open')}
          </Button>
        )}
        {hasPaper && (
          <Button
            size="compact-sm"
            variant="transparent"
            px={0}
            onClick={() => print({ kind: 'arrearsNotice', id: step.id })}
          >
            {t('arrears.print')}
          </Button>
        )}
        {hasPaper && (
          <Button
            size="compact-sm"
            variant="transparent"
            px={0}
            aria-expanded={proof}
            onClick={() => setProof((before) => !before)}
          >
            {t('arrears.proof')}
          </Button>
        )}
        {senior && !step.voided && row.standing && (
          <Button
            size="compact-sm"
            variant="transparent"
            px={0}
            color="red"
            onClick={() => setDialog('void')}
          >
            {t('arrears.void.open')}
          </Button>
        )}
      </Group>
      {proof && <Attachments subject={{ kind: 'arrearsStep', id: step.id }} title={t('arrears.proof')} />}
      {dialog === 'deliver' && (
        <DeliverDialog
          stepIds={[step.id]}
          title={t('arrears.deliver.title', { no: step.no, unit: step.unitLabel })}
          again={step.deliveries.length > 0}
          onClose={() => setDialog(null)}
        />
      )}
      <ConfirmDialog
        opened={dialog === 'void'}
        title={t('arrears.void.title', { no: step.no })}
        message={t('arrears.void.message')}
        confirmLabel={t('arrears.void.open')}
        reason
        danger
        busy={act.busy}
        problem={act.problem}
        onClose={() => setDialog(null)}
        onConfirm={async (reason) => {
          const reply = await act.run({ stepId: step.id, reason: reason ?? '' })
          if (reply?.ok) setDialog(null)
        }}
      />
    </article>
  )
}
