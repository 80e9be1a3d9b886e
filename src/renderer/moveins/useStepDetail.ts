import { formatArea } from '../../shared/money'
import type { MoveInFile } from '../../shared/moveins/contract'
import type { StepState } from '../../shared/moveins/steps'
import { useWords } from '../i18n/useWords'

/** What a step has to show: who did it and when, papers, values, numbers; or the word it was waived by. */
export const useStepDetail = (file: MoveInFile, step: StepState): string => {
  const { t, instant } = useWords()
  const { moveIn } = file
  const done = moveIn.steps.find(({ code }) => code === step.code)
  const gap = t('moveins.gap')
  if (step.state === 'waived') {
    const waiver = moveIn.waivers.find(({ steps }) => steps.some((code) => code === step.code))
    return waiver
      ? t('moveins.waivedText', { name: waiver.agreedByName, no: waiver.approvalNo, reason: waiver.reason })
      : ''
  }
  if (!done) return ''
  const { identity, papers, handbooks, meters } = moveIn
  const own: Readonly<Partial<Record<StepState['code'], string>>> = {
    identity: identity
      ? [
          t(`moveins.cameAs.${identity.cameAs}`),
          identity.name,
          ...identity.seen.map((doc) => t(`moveins.doc.${doc}`)),
        ].join(gap)
      : '',
    signing: papers.map((paper) => t(`moveins.paper.${paper}`)).join(gap),
    handbooks: handbooks.map((book) => t(`moveins.handbook.${book}`)).join(gap),
    meters: meters
      .map(({ kind, valueCenti }) => `${t(`meters.kind.${kind}`)} ${formatArea(valueCenti)}`)
      .join(gap),
    keys: file.keyIssue
      ? t('moveins.keysText', {
          n: file.keyIssue.lines.reduce((sum, line) => sum + line.pieces, 0),
          name: file.keyIssue.receivedBy,
        })
      : '',
  }
  return [own[step.code] ?? '', done.refs.join(gap), `${done.byName} ${instant(done.at)}`]
    .filter((part) => part !== '')
    .join(t('moveins.dot'))
}
