import { Checkbox, Stack } from '@mantine/core'
import { useState } from 'react'
import type { MoveInFile } from '../../shared/moveins/contract'
import { WaivableStep } from '../../shared/moveins/schema'
import { holdingUp } from '../../shared/moveins/steps'
import { AskDialog } from '../approvals/AskDialog'
import { useWords } from '../i18n/useWords'
import { useBlockerText } from './useBlockerText'

interface Props {
  readonly file: MoveInFile
  readonly onClose: () => void
}

/** Asks the manager to let a family go on without some of the blocking steps. */
export const WaiverDialog = ({ file, onClose }: Props) => {
  const { t } = useWords()
  const blockerText = useBlockerText()
  const held = holdingUp(file.steps).filter(({ code }) => WaivableStep.safeParse(code).success)
  const [steps, setSteps] = useState<readonly string[]>([])
  return (
    <AskDialog
      opened
      title={t('moveins.waive.title', { unit: file.moveIn.unitLabel })}
      ask={
        steps.length > 0
          ? { kind: 'moveInSteps', moveInId: file.moveIn.id, steps: steps as WaivableStep[] }
          : null
      }
      onClose={onClose}
    >
      <Checkbox.Group label={t('moveins.waive.steps')} value={[...steps]} onChange={setSteps}>
        <Stack gap={8} mt={4}>
          {held.map((step) => (
            <Checkbox
              key={step.code}
              value={step.code}
              label={[t(`moveins.step.${step.code}`), ...step.blockers.map(blockerText)].join(
                t('moveins.dot'),
              )}
            />
          ))}
        </Stack>
      </Checkbox.Group>
    </AskDialog>
  )
}
