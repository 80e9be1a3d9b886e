import { Group, NumberInput, Text } from '@mantine/core'
import { useState } from 'react'
import type { ArrearsFile } from '../../shared/arrears/answers'
import { canPlan, splitDebt } from '../../shared/arrears/plans'
import type { Instalment } from '../../shared/arrears/schema'
import { addMonths, dayOf } from '../../shared/day'
import { sumFen } from '../../shared/money'
import { AskDialog } from '../approvals/AskDialog'
import { useWords } from '../i18n/useWords'
import { DayInput } from '../ui/DayInput'
import { MoneyInput } from '../ui/MoneyInput'
import { ProblemNotice } from '../ui/ProblemNotice'

interface Props {
  readonly file: ArrearsFile
  readonly onClose: () => void
}

interface Line {
  readonly dueOn: string | null
  readonly fen: number | null
}

const spread = (fen: number, count: number, today: string): readonly Line[] =>
  splitDebt(fen, count).map((each, place) => ({ dueOn: addMonths(today, place + 1), fen: each }))

const MOST = 24

/** 缓缴/分期申请 (domain.md §4.7): instalments that are the debt to the fen; another person agrees. */
export const PlanDialog = ({ file, onClose }: Props) => {
  const { t, money } = useWords()
  const today = dayOf(new Date().toISOString())
  const debtFen = file.row?.overdueFen ?? 0
  const [lines, setLines] = useState(() => spread(debtFen, Math.min(2, file.planMostMonths), today))
  const set = (place: number, part: Partial<Line>): void =>
    setLines((before) => before.map((line, at) => (at === place ? { ...line, ...part } : line)))
  const whole = lines.every(({ dueOn, fen }) => dueOn !== null && fen !== null)
  const instalments = lines.flatMap(({ dueOn, fen }): readonly Instalment[] =>
    dueOn && fen ? [{ dueOn, fen }] : [],
  )
  const problem = whole
    ? canPlan(instalments, debtFen, null, { months: file.planMostMonths }, today)
    : undefined
  const ask =
    whole && !problem
      ? {
          kind: 'arrearsPlan' as const,
          unitId: file.unitId,
          owedBy: file.owedBy,
          instalments: instalments.map((each) => ({ ...each })),
        }
      : null
  return (
    <AskDialog
      opened
      title={t('arrears.plan.title', { unit: file.unitLabel, name: file.debtorName })}
      ask={ask}
      onClose={onClose}
    >
      <Text size="sm">{t('arrears.plan.hint', { amount: money(debtFen), n: file.planMostMonths })}</Text>
      <NumberInput
        label={t('arrears.plan.count')}
        min={1}
        max={MOST}
        w={120}
        clampBehavior="strict"
        value={lines.length}
        onChange={(next) => typeof next === 'number' && next >= 1 && setLines(spread(debtFen, next, today))}
      />
      {lines.map((line, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: instalments are known by their order
        <Group key={place} gap={12} grow align="flex-end">
          <DayInput
            required
            label={t('arrears.plan.dueOn', { n: place + 1 })}
            value={line.dueOn}
            onChange={(dueOn) => set(place, { dueOn })}
          />
          <MoneyInput
            required
            label={t('arrears.plan.fen', { n: place + 1 })}
            value={line.fen}
            onChange={(fen) => set(place, { fen })}
          />
        </Group>
      ))}
      <Text size="sm" fw={600}>
        {t('arrears.plan.sum', { amount: money(sumFen(lines.map(({ fen }) => fen ?? 0))) })}
      </Text>
      <ProblemNotice problem={problem} />
    </AskDialog>
  )
}
