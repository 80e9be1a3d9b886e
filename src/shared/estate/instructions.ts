import { type Day, dayOf } from '../day'
import type { Instruction, Unit } from './schema'

type Dated = Pick<Instruction, 'fromOn' | 'untilOn' | 'ended'>

/** Holds from its first day to its last, both included, unless somebody took it back before. */
export const holdsOn = ({ fromOn, untilOn, ended }: Dated, day: Day): boolean =>
  fromOn <= day && (untilOn === null || day <= untilOn) && (ended === null || day < dayOf(ended.at))

/** Not yet in force, in force, or over. */
export const instructionState = (instruction: Dated, day: Day): 'coming' | 'inForce' | 'over' => {
  if (holdsOn(instruction, day)) return 'inForce'
  return instruction.ended === null && instruction.fromOn > day ? 'coming' : 'over'
}

/** An instruction as it is shown; `id` null is the one written on the unit itself, which has no dates. */
export interface InstructionInForce {
  readonly id: Instruction['id'] | null
  readonly text: string
  readonly fromOn: Day | null
  readonly untilOn: Day | null
  readonly byName: string
}

/** What staff must know of a unit on a day: what stands on the unit itself, then the dated ones, oldest first. */
export const inForceOn = (
  unit: Pick<Unit, 'standingInstruction'>,
  instructions: readonly Instruction[],
  day: Day,
): readonly InstructionInForce[] => [
  ...(unit.standingInstruction === ''
    ? []
    : [{ id: null, text: unit.standingInstruction, fromOn: null, untilOn: null, byName: '' }]),
  ...instructions
    .filter((instruction) => holdsOn(instruction, day))
    .map(({ id, text, fromOn, untilOn, byName }) => ({ id, text, fromOn, untilOn, byName })),
]
