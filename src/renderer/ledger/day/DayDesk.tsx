import { ActionIcon, Alert, Button, Group, Stack } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import { useLocation, useSearchParams } from 'wouter'
import type { RouteOutput } from '../../../shared/contract'
import { addDays, dayOf } from '../../../shared/day'
import { useWords } from '../../i18n/useWords'
import { useMay } from '../../ipc/useMay'
import { useQuery } from '../../ipc/useQuery'
import { DayInput } from '../../ui/DayInput'
import { MenuButton } from '../../ui/MenuButton'
import { ProblemNotice } from '../../ui/ProblemNotice'
import { StateChip } from '../../ui/StateChip'
import { AcceptDrawer } from './AcceptDrawer'
import { CashDialog } from './CashDialog'
import { CloseDayDialog } from './CloseDayDialog'
import { ClosedDay } from './ClosedDay'
import { CountDialog } from './CountDialog'
import { DrawerFacts } from './DrawerFacts'

type State = RouteOutput<'ledger.day'>

/** 钱箱与日结: what should be in the drawer, who holds it, and the end of the day. */
export const DayDesk = () => {
  const { t } = useWords()
  const [, go] = useLocation()
  const [params] = useSearchParams()
  const today = dayOf(new Date().toISOString())
  const day = params.get('day') ?? today
  const show = (next: string): void => go(`/ledger/day?day=${next}`)
  const { data: state, problem } = useQuery('ledger.day', { day })
  return (
    <Stack gap={16}>
      <Group justify="space-between">
        <Group gap={4}>
          <ActionIcon
            variant="default"
            size={32}
            aria-label={t('ledger.day.earlier')}
            onClick={() => show(addDays(day, -1))}
          >
            <IconChevronLeft size={16} />
          </ActionIcon>
          <DayInput
            label=""
            ariaLabel={t('ledger.field.day')}
            value={day}
            onChange={(next) => next && show(next)}
          />
          <ActionIcon
            variant="default"
            size={32}
            aria-label={t('ledger.day.later')}
            onClick={() => show(addDays(day, 1))}
          >
            <IconChevronRight size={16} />
          </ActionIcon>
          {state && <DayState state={state} />}
        </Group>
        {state && <Acts state={state} isToday={day === today} />}
      </Group>
      <ProblemNotice problem={problem} />
      {state && <Body state={state} />}
    </Stack>
  )
}

const DayState = ({ state }: { readonly state: State }) => {
  const { t } = useWords()
  const { day } = state.total
  const closed = state.closedThrough !== null && day <= state.closedThrough
  return closed ? (
    <StateChip tone="ok" label={t('ledger.day.closed')} />
  ) : (
    <StateChip tone="info" label={t('ledger.day.open')} />
  )
}

const Body = ({ state }: { readonly state: State }) => {
  const { t, money } = useWords()
  const [, go] = useLocation()
  const me = useQuery('center.status', {}).data?.staff?.id
  const { drawer, close, earlierOpen } = state
  const isMine = drawer.offered?.toId === me
  return (
    <>
      {earlierOpen && (
        <Alert color="orange" p={8}>
          <Group justify="space-between">
            {t('ledger.day.earlierOpen', { day: earlierOpen })}
            <Button size="compact-sm" variant="default" onClick={() => go(`/ledger/day?day=${earlierOpen}`)}>
              {t('ledger.day.goThere')}
            </Button>
          </Group>
        </Alert>
      )}
      {drawer.offered && <AcceptDrawer count={drawer.offered} isMine={isMine} />}
      {!close && drawer.expectedFen > drawer.mostFen && (
        <Alert color="orange" p={8}>
          {t('ledger.day.tooMuchCash', { amount: money(drawer.expectedFen), most: money(drawer.mostFen) })}
        </Alert>
      )}
      {close ? <ClosedDay close={close} /> : <DrawerFacts state={state} />}
    </>
  )
}

const Acts = ({ state, isToday }: { readonly state: State; readonly isToday: boolean }) => {
  const { t } = useWords()
  const [, go] = useLocation()
  const isManager = useMay('manager')
  const [open, setOpen] = useState<'count' | 'handOver' | 'handIn' | 'float' | 'close' | null>(null)
  const { day } = state.total
  const closed = state.closedThrough !== null && day <= state.closedThrough
  const { expectedFen, floatSettingFen } = state.drawer
  const done = (): void => setOpen(null)
  return (
    <Group gap={8}>
      <Button variant="subtle" onClick={() => go(`/fees/day?day=${day}`)}>
        {t('ledger.day.totals')}
      </Button>
      {!closed && isToday && (
        <MenuButton
          label={t('ledger.day.drawer')}
          items={[
            { label: t('ledger.count.title'), onClick: () => setOpen('count') },
            { label: t('ledger.handOver.title'), onClick: () => setOpen('handOver') },
            { label: t('ledger.cash.handIn'), onClick: () => setOpen('handIn') },
            ...(isManager ? [{ label: t('ledger.cash.float'), onClick: () => setOpen('float') }] : []),
          ]}
        />
      )}
      {!closed && <Button onClick={() => setOpen('close')}>{t('ledger.closeDay.open')}</Button>}
      {open === 'count' && <CountDialog state={state} handOver={false} onClose={done} />}
      {open === 'handOver' && <CountDialog state={state} handOver onClose={done} />}
      {(open === 'handIn' || open === 'float') && (
        <CashDialog
          kind={open}
          suggestedFen={open === 'handIn' ? expectedFen - floatSettingFen : floatSettingFen}
          inDrawerFen={expectedFen}
          onClose={done}
        />
      )}
      {open === 'close' && <CloseDayDialog state={state} onClose={done} />}
    </Group>
  )
}
