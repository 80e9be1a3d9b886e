import { Button, SegmentedControl } from '@mantine/core'
import { IconArrowsExchange, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useSearchParams } from 'wouter'
import type { KeyCounts } from '../../shared/keys/contract'
import { useWords } from '../i18n/useWords'
import { useQuery } from '../ipc/useQuery'
import { usePageAction } from '../ui/hotkeys'
import { Page } from '../ui/Page'
import { BookingRegister } from './BookingRegister'
import { CabinetView } from './CabinetView'
import { FiguresView } from './FiguresView'
import { IssueRegister } from './IssueRegister'
import { KeyDesk } from './KeyDesk'
import { KeyFormDialog } from './KeyFormDialog'
import { KeyPanel } from './KeyPanel'
import { KeyRegister } from './KeyRegister'
import { LoanRegister } from './LoanRegister'
import { LossRegister } from './LossRegister'
import { StocktakeList } from './StocktakeList'
import { StocktakeView } from './StocktakeView'
import { TakeoverList } from './TakeoverList'
import { TakeoverView } from './TakeoverView'
import { KEY_PART_NAMES, KEY_PARTS, type KeyPart, type KeyView, placeOf } from './views'

interface Address {
  readonly view?: KeyView
  readonly key?: string | null
  readonly cabinet?: string | null
  readonly stocktake?: string | null
  readonly takeover?: string | null
}

const useAddress = () => {
  const [params, setParams] = useSearchParams()
  const { part, view } = placeOf(params.get('view'))
  const read = (name: keyof Address): string | null => params.get(name)
  const show = (next: Address): void => {
    const moved = next.view !== undefined && next.view !== view
    const kept = moved
      ? {}
      : { cabinet: read('cabinet'), stocktake: read('stocktake'), takeover: read('takeover') }
    const wanted = { view, ...kept, ...next }
    setParams(
      Object.fromEntries(
        Object.entries(wanted).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
      ),
    )
  }
  return { part, view, read, show, atDesk: params.get('desk') === '1' }
}

/** Everything about keys; the address says which part, which record and which key stands beside it. */
export const KeysPage = () => {
  const { t } = useWords()
  const address = useAddress()
  const { part, view, show } = address
  const [registering, setRegistering] = useState(false)
  const [atDesk, setAtDesk] = useState(address.atDesk)
  usePageAction('new', () => setRegistering(true))
  usePageAction('lend', () => setAtDesk(true))
  return (
    <Page
      title={t('keys.title')}
      actions={
        <>
          <SegmentedControl
            aria-label={t('keys.part.label')}
            value={part}
            onChange={(next) => show({ view: KEY_PARTS[next][0], key: null })}
            data={KEY_PART_NAMES.map((value) => ({ value, label: t(`keys.part.${value}`) }))}
          />
          <Button variant="default" leftSection={<IconPlus size={16} />} onClick={() => setRegistering(true)}>
            {t('keys.register.open')}
          </Button>
          <Button leftSection={<IconArrowsExchange size={16} />} onClick={() => setAtDesk(true)}>
            {t('keys.desk.open')}
          </Button>
        </>
      }
      {...(KEY_PARTS[part].length > 1 ? { filters: <Views part={part} view={view} show={show} /> } : {})}
    >
      <Screen address={address} onRegister={() => setRegistering(true)} />
      <KeyPanel keyId={address.read('key')} onClose={() => show({ key: null })} />
      <KeyFormDialog
        opened={registering}
        onClose={() => setRegistering(false)}
        onDone={(key) => show({ key })}
      />
      <KeyDesk opened={atDesk} onClose={() => setAtDesk(false)} />
    </Page>
  )
}

const countOf = (view: KeyView, counts: KeyCounts | undefined): number | undefined => {
  if (!counts) return undefined
  const of: Readonly<Partial<Record<KeyView, number>>> = {
    register: counts.total,
    out: counts.out,
    curfew: counts.curfew,
    overdue: counts.overdue,
    bookings: counts.booked,
    losses: counts.openLosses,
  }
  return of[view]
}

interface ViewsProps {
  readonly part: KeyPart
  readonly view: KeyView
  readonly show: (next: Address) => void
}

/** The screens of one part, each with what is in it now. */
const Views = ({ part, view, show }: ViewsProps) => {
  const { t } = useWords()
  const counts = useQuery('keys.counts', {})
  const views: readonly KeyView[] = KEY_PARTS[part]
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('keys.view.label')}
      value={view}
      onChange={(next) => show({ view: next, key: null, stocktake: null, takeover: null })}
      data={views.map((value) => {
        const n = countOf(value, counts.data)
        const name = t(`keys.view.${value}`)
        return { value, label: n === undefined ? name : t('keys.view.counted', { view: name, n }) }
      })}
    />
  )
}

interface ScreenProps {
  readonly address: ReturnType<typeof useAddress>
  readonly onRegister: () => void
}

const Screen = ({ address, onRegister }: ScreenProps) => {
  const { view, read, show } = address
  const open = (key: string): void => show({ key })
  const [stocktake, takeover] = [read('stocktake'), read('takeover')]
  if (view === 'register') return <KeyRegister onOpen={open} onRegister={onRegister} />
  if (view === 'bookings') return <BookingRegister onOpen={open} />
  if (view === 'issues') return <IssueRegister onOpen={open} />
  if (view === 'losses') return <LossRegister onOpen={open} />
  if (view === 'figures') return <FiguresView />
  if (view === 'stocktakes')
    return stocktake ? (
      <StocktakeView stocktakeId={stocktake} onBack={() => show({ stocktake: null })} onOpen={open} />
    ) : (
      <StocktakeList onOpen={(id) => show({ stocktake: id })} />
    )
  if (view === 'takeovers')
    return takeover ? (
      <TakeoverView takeoverId={takeover} onBack={() => show({ takeover: null })} />
    ) : (
      <TakeoverList onOpen={(id) => show({ takeover: id })} />
    )
  if (view === 'cabinets')
    return (
      <CabinetView
        cabinetId={read('cabinet')}
        onCabinet={(cabinet) => show({ cabinet, key: null })}
        onOpen={open}
        onCount={() => show({ view: 'stocktakes', key: null })}
        opened={read('key')}
      />
    )
  return <LoanRegister key={view} state={view} onOpen={open} />
}
