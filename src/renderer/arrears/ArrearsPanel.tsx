import { Stack } from '@mantine/core'
import type { ArrearsFile } from '../../shared/arrears/answers'
import { openOf } from '../../shared/fees/allocation'
import type { UnitId } from '../../shared/id'
import { sumFen } from '../../shared/money'
import { useWords } from '../i18n/useWords'
import { useQuery } from '../ipc/useQuery'
import { Facts } from '../ui/Facts'
import { ProblemNotice } from '../ui/ProblemNotice'
import { Section } from '../ui/Section'
import { SidePanel } from '../ui/SidePanel'
import { ArrearsActs } from './ArrearsActs'
import { ContactList } from './ContactList'
import { PlanList } from './PlanList'
import { PromiseChip, StandingChip, useNextText } from './StandingChip'
import { StepList } from './StepList'

interface Props {
  readonly debtor: { readonly unitId: string; readonly owedBy: string } | null
  readonly onClose: () => void
}

/** 催缴档案: one debt, what is to be done, and all that was done. */
export const ArrearsPanel = ({ debtor, onClose }: Props) => {
  const { t } = useWords()
  const { data, problem } = useQuery(
    'arrears.file',
    debtor ? { unitId: debtor.unitId as UnitId, owedBy: debtor.owedBy } : null,
  )
  const file = data && data.unitId === debtor?.unitId && data.owedBy === debtor.owedBy ? data : undefined
  return (
    <SidePanel
      opened={debtor !== null}
      onClose={onClose}
      title={
        file ? t('arrears.panelTitle', { unit: file.unitLabel, name: file.debtorName }) : t('arrears.title')
      }
    >
      <ProblemNotice problem={problem} />
      {file && <FileCard key={`${file.unitId}|${file.owedBy}`} file={file} />}
    </SidePanel>
  )
}

const FileCard = ({ file }: { readonly file: ArrearsFile }) => (
  <Stack gap={16}>
    <ArrearsActs file={file} />
    <Where file={file} />
    <Bills file={file} />
    <StepList steps={file.steps} />
    <ContactList contacts={file.contacts} />
    <PlanList plans={file.plans} />
  </Stack>
)

const Where = ({ file }: { readonly file: ArrearsFile }) => {
  const { t, money, day } = useWords()
  const next = useNextText()
  const { row } = file
  return (
    <Section title={t('arrears.section.where')}>
      <Facts
        items={[
          { label: t('arrears.field.stage'), value: <StandingChip standing={row?.standing ?? 'clear'} /> },
          { label: t('arrears.field.next'), value: row ? next(row) : '' },
          { label: t('arrears.field.overdue'), value: money(row?.overdueFen ?? 0) },
          { label: t('arrears.field.since'), value: file.since ? day(file.since) : '' },
          {
            label: t('arrears.field.promise'),
            value: row?.promise && (
              <>
                <PromiseChip state={row.promise.state} /> {day(row.promise.on)} {money(row.promise.fen)}
              </>
            ),
          },
          {
            label: t('arrears.field.lapses'),
            value: row?.limitation
              ? t('arrears.lapses', { day: day(row.limitation.lapsesOn), n: row.limitation.daysLeft })
              : '',
          },
        ]}
      />
    </Section>
  )
}

/** Open bills by due day, the oldest first. */
const Bills = ({ file }: { readonly file: ArrearsFile }) => {
  const { t, money, day } = useWords()
  const { bills } = file
  if (bills.length === 0) return null
  const days = [...new Set(bills.map(({ dueOn }) => dueOn))].sort()
  const of = (on: string) => bills.filter(({ dueOn }) => dueOn === on)
  return (
    <Section title={t('arrears.section.bills', { n: bills.length, fen: money(sumFen(bills.map(openOf))) })}>
      <Facts
        items={days.map((on) => ({
          label: day(on),
          value: t('arrears.billsOf', { n: of(on).length, amount: money(sumFen(of(on).map(openOf))) }),
        }))}
      />
    </Section>
  )
}
