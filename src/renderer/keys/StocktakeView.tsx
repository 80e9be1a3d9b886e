import { Button, Group, SegmentedControl, Stack, Text } from '@mantine/core'
import { IconArrowLeft, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import type { StocktakeRow } from '../../shared/keys/stocktakeContract'
import { AskDialog } from '../approvals/AskDialog'
import { OpenRequest } from '../approvals/OpenRequest'
import { useWords } from '../i18n/useWords'
import { useQuery } from '../ipc/useQuery'
import { usePrint } from '../printing/usePrint'
import { MenuButton } from '../ui/MenuButton'
import { ProblemNotice } from '../ui/ProblemNotice'
import { StateChip } from '../ui/StateChip'
import { CancelStocktake } from './CancelDialogs'
import { CountTable } from './CountTable'
import { FinishDialog } from './FinishDialog'
import { ScanLine } from './ScanLine'
import { STOCKTAKE_TONES } from './StocktakeList'
import { useMaySupervise } from './useRole'

interface Props {
  readonly stocktakeId: string
  readonly onBack: () => void
  readonly onOpen: (keyId: string) => void
}

export type Show = 'toCount' | 'counted' | 'differences'

/** One stock-take: read tag after tag, finish, explain what differs, have it approved. */
export const StocktakeView = ({ stocktakeId, ...rest }: Props) => {
  const { data, problem } = useQuery('keys.stocktake', { stocktakeId })
  if (!data) return <ProblemNotice problem={problem} />
  return <Stocktake row={data} {...rest} />
}

const Stocktake = ({ row, onBack, onOpen }: Omit<Props, 'stocktakeId'> & { readonly row: StocktakeRow }) => {
  const { t } = useWords()
  const { stocktake, state } = row
  const [show, setShow] = useState<Show | null>(null)
  const shown = show ?? (state === 'counting' ? 'toCount' : 'differences')
  const asked = useQuery('approvals.openOf', { kind: 'keyStocktake', subjectId: stocktake.id }).data
  return (
    <Stack gap={12}>
      <Head row={row} onBack={onBack} asked={asked != null} />
      <OpenRequest request={asked} />
      {state === 'counting' && <ScanLine stocktakeId={stocktake.id} />}
      {stocktake.finished && <Sums row={row} />}
      <SegmentedControl
        size="xs"
        style={{ alignSelf: 'flex-start' }}
        aria-label={t('keys.count.show')}
        value={shown}
        onChange={(next) => setShow(next as Show)}
        data={[
          ...(state === 'counting'
            ? [{ value: 'toCount', label: t('keys.count.showToCount', { n: row.toCount }) }]
            : []),
          { value: 'counted', label: t('keys.count.showCounted', { n: row.counted }) },
          { value: 'differences', label: t('keys.count.showDifferences', { n: row.differences }) },
        ]}
      />
      <CountTable
        stocktakeId={stocktake.id}
        show={shown}
        state={state}
        locked={asked != null}
        onOpen={onOpen}
      />
    </Stack>
  )
}

interface HeadProps {
  readonly row: StocktakeRow
  readonly onBack: () => void
  readonly asked: boolean
}

const Head = ({ row, onBack, asked }: HeadProps) => {
  const { t, instant } = useWords()
  const print = usePrint()
  const maySupervise = useMaySupervise()
  const [act, setAct] = useState<'finish' | 'ask' | 'cancel' | null>(null)
  const { stocktake, state } = row
  const close = (): void => setAct(null)
  return (
    <Group justify="space-between" wrap="nowrap">
      <Group gap={12} wrap="nowrap">
        <Button variant="subtle" leftSection={<IconArrowLeft size={16} />} onClick={onBack}>
          {t('keys.view.stocktakes')}
        </Button>
        <Text fw={600}>{stocktake.no}</Text>
        <Text>{stocktake.cabinetName === '' ? t('keys.count.everything') : stocktake.cabinetName}</Text>
        <StateChip tone={STOCKTAKE_TONES[state]} label={t(`keys.count.state.${state}`)} />
        <Text size="sm" c="dimmed">
          {t('keys.count.startedBy', { name: stocktake.startedByName, at: instant(stocktake.startedAt) })}
        </Text>
      </Group>
      <Group gap={8} wrap="nowrap">
        {state === 'counting' && <Button onClick={() => setAct('finish')}>{t('keys.count.finish')}</Button>}
        {state === 'toApprove' && !asked && (
          <Button disabled={row.unexplained > 0} onClick={() => setAct('ask')}>
            {t('keys.count.ask')}
          </Button>
        )}
        <Button
          variant="default"
          leftSection={<IconPrinter size={16} />}
          onClick={() => print({ kind: 'keyStocktake', id: stocktake.id })}
        >
          {t('keys.count.print')}
        </Button>
        {state === 'counting' && maySupervise && (
          <MenuButton
            label={t('keys.more')}
            items={[{ label: t('keys.count.cancel'), onClick: () => setAct('cancel'), danger: true }]}
          />
        )}
      </Group>
      <FinishDialog row={act === 'finish' ? row : null} onClose={close} />
      <CancelStocktake stocktakeId={act === 'cancel' ? stocktake.id : null} onClose={close} />
      <AskDialog
        opened={act === 'ask'}
        title={t('keys.count.askTitle', { no: stocktake.no })}
        ask={{ kind: 'keyStocktake', stocktakeId: stocktake.id }}
        onClose={close}
        onAsked={close}
      >
        <Text size="sm">{t('keys.count.askText', { n: row.differences })}</Text>
      </AskDialog>
    </Group>
  )
}

const Sums = ({ row }: { readonly row: StocktakeRow }) => {
  const { t } = useWords()
  const { finished, closed } = row.stocktake
  if (!finished) return null
  const facts = [
    t('keys.count.sum.expected', { n: finished.expected }),
    t('keys.count.sum.matched', { n: finished.matched }),
    t('keys.count.sum.inCabinet', { n: finished.inCabinet }),
    t('keys.count.sum.out', { n: finished.out }),
    t('keys.count.sum.inCustody', { n: finished.inCustody }),
    t('keys.count.sum.differences', { n: finished.differences }),
    t('keys.count.sum.witness', { name: row.stocktake.witness }),
    ...(closed && closed.approvalNo !== ''
      ? [t('keys.count.sum.approved', { name: closed.byName, no: closed.approvalNo })]
      : []),
  ]
  return <Text size="sm">{facts.join(' · ')}</Text>
}
