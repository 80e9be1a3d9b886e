import type { Readiness } from '../../shared/tours/rules'
import type { TourStatus } from '../../shared/tours/schema'
import { useWords } from '../i18n/useWords'
import { StateChip } from '../ui/StateChip'

const STATUS_TONES = {
  planning: 'quiet',
  awaitingPartyA: 'warn',
  awaitingApproval: 'warn',
  preparing: 'info',
  underWay: 'info',
  ended: 'ok',
  archived: 'quiet',
  cancelled: 'quiet',
} as const

const READY_TONES = { go: 'ok', noGo: 'bad', notYet: 'warn' } as const

export const TourState = ({ status }: { readonly status: TourStatus }) => {
  const { t } = useWords()
  return <StateChip tone={STATUS_TONES[status]} label={t(`tours.status.${status}`)} />
}

/** Go or no-go, only while it means something: between approval and the guests. */
export const ReadyState = ({
  status,
  readiness,
}: {
  readonly status: TourStatus
  readonly readiness: Readiness
}) => {
  const { t } = useWords()
  if (status !== 'preparing') return null
  return <StateChip tone={READY_TONES[readiness]} label={t(`tours.ready.${readiness}`)} />
}
