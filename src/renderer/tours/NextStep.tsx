import { Button } from '@mantine/core'
import { useState } from 'react'
import type { TourRow } from '../../shared/tours/contract'
import type { TourStatus } from '../../shared/tours/schema'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { ConfirmDialog } from '../ui/ConfirmDialog'
import { MenuButton } from '../ui/MenuButton'
import { notifyDone } from '../ui/notify'
import { SummaryDialog } from './SummaryDialog'

const MAIN = {
  planning: 'sendToPartyA',
  awaitingPartyA: 'partyAConfirmed',
  awaitingApproval: 'approve',
  preparing: 'begin',
  underWay: 'end',
  ended: 'summarise',
  archived: null,
  cancelled: null,
} as const satisfies Record<TourStatus, string | null>

type Act = Exclude<(typeof MAIN)[TourStatus], null> | 'sendBack' | 'override' | 'cancel'

const SIDE: Readonly<Record<TourStatus, readonly Act[]>> = {
  planning: ['cancel'],
  awaitingPartyA: ['sendBack', 'cancel'],
  awaitingApproval: ['sendBack', 'cancel'],
  preparing: ['override', 'cancel'],
  underWay: [],
  ended: [],
  archived: [],
  cancelled: [],
}

const useActs = () => ({
  sendToPartyA: useCommand('tours.sendToPartyA'),
  partyAConfirmed: useCommand('tours.partyAConfirmed'),
  approve: useCommand('tours.approve'),
  begin: useCommand('tours.begin'),
  end: useCommand('tours.end'),
  sendBack: useCommand('tours.sendBack'),
  override: useCommand('tours.override'),
  cancel: useCommand('tours.cancel'),
})

const NEEDS_REASON: readonly Act[] = ['sendBack', 'override', 'cancel']

/** The one thing that happens next as a button; the rest in a menu (ux.md, Record). */
export const NextStep = ({ row }: { readonly row: TourRow }) => {
  const { t } = useWords()
  const acts = useActs()
  const [act, setAct] = useState<Act | null>(null)
  const { tour } = row
  const main = MAIN[tour.status]
  const tourId = tour.id
  const open = (next: Act): void => {
    if (next !== 'summarise') acts[next].clear()
    setAct(next)
  }
  const run = (chosen: Exclude<Act, 'summarise'>, text: string) => {
    if (chosen === 'partyAConfirmed' || chosen === 'approve')
      return acts[chosen].run({ tourId, opinion: text })
    if (chosen === 'sendBack' || chosen === 'override' || chosen === 'cancel')
      return acts[chosen].run({ tourId, reason: text })
    return acts[chosen].run({ tourId })
  }
  const side = SIDE[tour.status]
  return (
    <>
      {main && <Button onClick={() => open(main)}>{t(`tours.act.${main}`)}</Button>}
      {side.length > 0 && (
        <MenuButton
          label={t('tours.more')}
          items={side.map((each) => ({ label: t(`tours.act.${each}`), onClick: () => open(each) }))}
        />
      )}
      {act && act !== 'summarise' && (
        <ConfirmDialog
          opened
          title={t(`tours.act.${act}`)}
          message={t(`tours.actHint.${act}`)}
          confirmLabel={t(`tours.act.${act}`)}
          reason={NEEDS_REASON.includes(act)}
          {...(act === 'cancel' ? { backLabel: t('ui.back') } : {})}
          danger={act === 'cancel'}
          busy={acts[act].busy}
          problem={acts[act].problem}
          onClose={() => setAct(null)}
          onConfirm={async (text) => {
            const reply = await run(act, text ?? '')
            if (!reply?.ok) return
            setAct(null)
            notifyDone(t('tours.moved', { no: tour.no, status: t(`tours.status.${reply.value.status}`) }))
          }}
        />
      )}
      <SummaryDialog opened={act === 'summarise'} tour={tour} onClose={() => setAct(null)} />
    </>
  )
}
