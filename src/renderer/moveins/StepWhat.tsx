import { formatArea } from '../../shared/money'
import type { MoveInSheet } from '../../shared/moveins/papers'
import type { StepState } from '../../shared/moveins/steps'
import { Label, Said, useComma } from '../printing/parts'

interface Props {
  readonly data: MoveInSheet
  readonly code: StepState['code']
}

/** One thing a line. */
const Each = ({ words }: { readonly words: readonly string[] }) =>
  words.map((k) => (
    <div key={k}>
      <Label k={k} />
    </div>
  ))

const Identity = ({ data: { moveIn } }: Pick<Props, 'data'>) => {
  const { identity } = moveIn
  if (!identity) return <Label k="moveins.stepState.done" />
  return (
    <>
      <div>
        {identity.name} · <Label k={`moveins.cameAs.${identity.cameAs}`} />
      </div>
      <Said text={(t) => identity.seen.map((doc) => t(`moveins.doc.${doc}`)).join(t('moveins.gap'))} />
    </>
  )
}

const Keys = ({ data: { keys } }: Pick<Props, 'data'>) => (
  <>{keys.map(({ code, pieces }) => `${code} ×${pieces}`).join(useComma())}</>
)

const Meters = ({ data: { meters } }: Pick<Props, 'data'>) =>
  meters.map(({ kind, no, valueCenti }) => (
    <div key={no}>
      <Label k={`meters.kind.${kind}`} /> {no} · {formatArea(valueCenti)}
    </div>
  ))

/** What shows that a step is done (domain.md §2.7). */
export const What = ({ data, code }: Props) => {
  const { moveIn, inspection } = data
  if (code === 'identity') return <Identity data={data} />
  if (code === 'signing') return <Each words={moveIn.papers.map((paper) => `moveins.paper.${paper}`)} />
  if (code === 'handbooks') return <Each words={moveIn.handbooks.map((book) => `moveins.handbook.${book}`)} />
  if (code === 'meters' && data.meters.length > 0) return <Meters data={data} />
  if (code === 'keys' && data.keys.length > 0) return <Keys data={data} />
  if (code === 'inspection' && inspection)
    return (
      <Said
        text={(t) =>
          t('moveins.sheet.inspectionText', {
            state: t(`inspections.state.${inspection.state}`),
            n: inspection.open,
          })
        }
      />
    )
  return <Label k="moveins.stepState.done" />
}

/** A step that was left out, by whom and why. */
export const NotDone = ({ data: { moveIn }, code }: Props) => {
  const waiver = moveIn.waivers.find(({ steps }) => steps.some((step) => step === code))
  if (!waiver) return <Label k="moveins.sheet.notDone" />
  return (
    <>
      <Label k="moveins.sheet.waived" values={{ name: waiver.agreedByName, no: waiver.approvalNo }} />
      <div>{waiver.reason}</div>
    </>
  )
}
