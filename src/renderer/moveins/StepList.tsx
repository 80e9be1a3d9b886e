import { useState } from 'react'
import type { MoveInFile } from '../../shared/moveins/contract'
import type { StepCode } from '../../shared/moveins/schema'
import type { StepState } from '../../shared/moveins/steps'
import { useWords } from '../i18n/useWords'
import { Section } from '../ui/Section'
import { StateChip } from '../ui/StateChip'
import styles from './MoveIn.module.css'
import { StepActs } from './StepActs'
import { StepDialog } from './StepDialog'
import { useBlockerText } from './useBlockerText'
import { useStepDetail } from './useStepDetail'

const TONES = { done: 'ok', again: 'bad', waived: 'warn', open: 'info', blocked: 'quiet' } as const

interface RowProps {
  readonly file: MoveInFile
  readonly step: StepState
  readonly place: number
  readonly onOpen: (code: StepCode) => void
}

/** The step list (ux.md, Step list): state, who, when; what holds a step up is said beside it. */
export const StepList = ({ file }: { readonly file: MoveInFile }) => {
  const { t } = useWords()
  const [opened, setOpened] = useState<StepCode | null>(null)
  return (
    <Section title={t('moveins.section.steps')}>
      <ol className={styles.steps}>
        {file.steps.map((step, place) => (
          <StepRow key={step.code} file={file} step={step} place={place} onOpen={setOpened} />
        ))}
      </ol>
      {opened && <StepDialog code={opened} file={file} onClose={() => setOpened(null)} />}
    </Section>
  )
}

const StepRow = ({ file, step, place, onOpen }: RowProps) => {
  const { t } = useWords()
  const blockerText = useBlockerText()
  const detail = useStepDetail(file, step)
  const held = step.state !== 'done' && step.state !== 'open'
  return (
    <li className={styles.step} aria-label={t(`moveins.step.${step.code}`)}>
      <span className={styles.number}>{place + 1}</span>
      <span className={styles.name}>
        <div>{t(`moveins.step.${step.code}`)}</div>
        <StateChip
          tone={TONES[step.state]}
          label={t(`moveins.stepState.${step.state === 'open' && !step.blocking ? 'optional' : step.state}`)}
        />
      </span>
      <span className={styles.detail}>
        {held ? step.blockers.map(blockerText).join(t('moveins.gap')) : ''}
        {held && step.blockers.length > 0 && detail !== '' ? t('moveins.gap') : ''}
        {detail}
      </span>
      <StepActs file={file} step={step} onOpen={() => onOpen(step.code)} />
    </li>
  )
}
