import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { MoveInFile } from '../../shared/moveins/contract'
import type { StepCode } from '../../shared/moveins/schema'
import type { StepState } from '../../shared/moveins/steps'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { ConfirmDialog } from '../ui/ConfirmDialog'
import { notifyProblem } from '../ui/notify'

const TICKED = ['privacy', 'forms', 'fees', 'inspection'] as const
type Ticked = (typeof TICKED)[number]
const isTicked = (code: StepCode): code is Ticked => TICKED.some((each) => each === code)

interface Props {
  readonly file: MoveInFile
  readonly step: StepState
  readonly onOpen: () => void
}

const blockedBy = (step: StepState, ...kinds: readonly string[]): boolean =>
  step.blockers.some(({ kind }) => kinds.includes(kind)) && step.blockers.every(({ kind }) => kind !== 'step')

/** The next thing to do for one step; where another part of the desk does it, the way there. */
export const StepActs = ({ file, step, onOpen }: Props) => {
  const { t, problemText } = useWords()
  const [, go] = useLocation()
  const tick = useCommand('moveins.tick')
  const [undoing, setUndoing] = useState(false)
  const { moveIn, state } = file
  const { code } = step
  if (state !== 'underWay') return <span />
  const run = async (): Promise<void> => {
    if (!isTicked(code)) return onOpen()
    const reply = await tick.run({ moveInId: moveIn.id, step: code })
    if (reply && !reply.ok) notifyProblem(problemText(reply.problem))
  }
  if (step.state === 'done')
    return code === 'meters' || code === 'keys' ? (
      <span />
    ) : (
      <>
        <Button size="compact-sm" variant="subtle" onClick={() => setUndoing(true)}>
          {t('moveins.untick.open')}
        </Button>
        {undoing && <UndoDialog file={file} code={code} onClose={() => setUndoing(false)} />}
      </>
    )
  return (
    <Group gap={4} wrap="nowrap" justify="flex-end">
      {code === 'inspection' && <InspectionLink file={file} />}
      {code === 'fees' && blockedBy(step, 'feesOpen', 'prepayShort', 'depositShort') && (
        <Button size="compact-sm" variant="light" onClick={() => go(`/fees/collect/${moveIn.unitId}`)}>
          {t('moveins.collect')}
        </Button>
      )}
      {code === 'forms' && (
        <Button size="compact-sm" variant="subtle" onClick={() => go(`/units/${moveIn.unitId}`)}>
          {t('moveins.toFile')}
        </Button>
      )}
      {(step.state === 'open' || step.state === 'waived') && (
        <Button size="compact-sm" loading={tick.busy} onClick={() => void run()}>
          {t(`moveins.do.${code}`)}
        </Button>
      )}
    </Group>
  )
}

const InspectionLink = ({ file }: { readonly file: MoveInFile }) => {
  const { t, problemText } = useWords()
  const [, go] = useLocation()
  const begin = useCommand('inspections.begin')
  const { inspection, moveIn } = file
  const press = async (): Promise<void> => {
    if (inspection) return go(`/inspections/${inspection.inspection.id}`)
    const reply = await begin.run({ unitId: moveIn.unitId })
    if (reply?.ok) go(`/inspections/${reply.value.id}`)
    else if (reply) notifyProblem(problemText(reply.problem))
  }
  return (
    <Button size="compact-sm" variant="light" loading={begin.busy} onClick={() => void press()}>
      {inspection ? inspection.inspection.no : t('inspections.begin.open')}
    </Button>
  )
}

interface UndoProps {
  readonly file: MoveInFile
  readonly code: StepCode
  readonly onClose: () => void
}

const UndoDialog = ({ file, code, onClose }: UndoProps) => {
  const { t } = useWords()
  const untick = useCommand('moveins.untick')
  return (
    <ConfirmDialog
      opened
      reason
      title={t('moveins.untick.title', { step: t(`moveins.step.${code}`) })}
      message={t('moveins.untick.message')}
      confirmLabel={t('moveins.untick.open')}
      busy={untick.busy}
      problem={untick.problem}
      onConfirm={async (reason = '') => {
        const reply = await untick.run({ moveInId: file.moveIn.id, step: code, reason })
        if (reply?.ok) onClose()
      }}
      onClose={onClose}
    />
  )
}
