import type { Blocker } from '../../shared/moveins/steps'
import { useWords } from '../i18n/useWords'

/** What holds a step up, in words. */
export const useBlockerText = (): ((blocker: Blocker) => string) => {
  const { t, money } = useWords()
  return (blocker) => {
    if (blocker.kind === 'step') return t('moveins.blocker.step', { step: t(`moveins.step.${blocker.step}`) })
    if ('amountFen' in blocker)
      return t(`moveins.blocker.${blocker.kind}`, { amount: money(blocker.amountFen) })
    if ('count' in blocker) return t(`moveins.blocker.${blocker.kind}`, { n: blocker.count })
    return t(`moveins.blocker.${blocker.kind}`)
  }
}
