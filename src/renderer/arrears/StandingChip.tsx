import type { ArrearsRow } from '../../shared/arrears/answers'
import type { PromiseState } from '../../shared/arrears/promises'
import type { Standing } from '../../shared/arrears/rules'
import { useWords } from '../i18n/useWords'
import { StateChip, type Tone } from '../ui/StateChip'

const TONES: Readonly<Record<Standing, Tone>> = {
  clear: 'ok',
  none: 'quiet',
  first: 'info',
  second: 'warn',
  visit: 'warn',
  demand: 'bad',
  lawyer: 'bad',
  court: 'bad',
}

/** The stage of the ladder reached. */
export const StandingChip = ({ standing }: { readonly standing: Standing }) => {
  const { t } = useWords()
  return <StateChip tone={TONES[standing]} label={t(`arrears.stage.${standing}`)} />
}

const PROMISE_TONES: Readonly<Record<PromiseState, Tone>> = {
  open: 'info',
  dueToday: 'warn',
  kept: 'ok',
  broken: 'bad',
  replaced: 'quiet',
  dropped: 'quiet',
}

export const PromiseChip = ({ state }: { readonly state: PromiseState }) => {
  const { t } = useWords()
  return <StateChip tone={PROMISE_TONES[state]} label={t(`arrears.promise.state.${state}`)} />
}

/** "Second notice from 12-11", or what it waits for. */
export const useNextText = (): ((row: Pick<ArrearsRow, 'next'>) => string) => {
  const { t, day } = useWords()
  return ({ next }) => {
    if (!next) return ''
    const stage = t(`arrears.stage.${next.stage}`)
    if (next.waits) return t('arrears.next.waits', { stage, what: t(`arrears.next.${next.waits}`) })
    return t('arrears.next.on', { stage, day: day(next.dueOn) })
  }
}
