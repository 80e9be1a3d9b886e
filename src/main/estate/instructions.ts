import type { Day } from '../../shared/day'
import type { estateContract } from '../../shared/estate/contract'
import { inForceOn, instructionState } from '../../shared/estate/instructions'
import type { Unit } from '../../shared/estate/schema'
import { refuse } from '../../shared/problem'
import type { View } from '../collections'
import { actor } from '../context'
import type { HandlersOf } from '../handlers'

type Instructions = Pick<
  HandlersOf<typeof estateContract>,
  'estate.instructions' | 'estate.addInstruction' | 'estate.endInstruction'
>

/** What staff must know of a unit on a day, joined for a line or a column; empty when there is nothing. */
export const instructionText = (view: View, unit: Unit, day: Day): string =>
  inForceOn(unit, view.instructions.where('unit', unit.id), day)
    .map(({ text }) => text)
    .join('；')

const unitOf = (view: View, unitId: string): Unit => view.units.get(unitId) ?? refuse('estate.unknownUnit')

export const instructions: Instructions = {
  'estate.instructions': (view, { unitId }, { today }) => {
    const all = view.instructions.where('unit', unitId)
    return {
      inForce: inForceOn(unitOf(view, unitId), all, today),
      all: [...all]
        .reverse()
        .map((instruction) => ({ ...instruction, state: instructionState(instruction, today) })),
    }
  },

  'estate.addInstruction': (draft, input, context) => {
    const unit = unitOf(draft, input.unitId)
    if (input.untilOn !== null && input.untilOn < input.fromOn)
      refuse('estate.instructionEndsFirst', {}, 'untilOn')
    if (input.untilOn !== null && input.untilOn < context.today)
      refuse('estate.instructionOver', {}, 'untilOn')
    if (
      inForceOn(unit, draft.instructions.where('unit', unit.id), context.today).some(
        ({ text }) => text === input.text,
      )
    )
      refuse('estate.instructionTwice', { label: unit.label }, 'text')
    return draft.instructions.insert({
      id: context.newId('instruction'),
      ...input,
      byName: actor(context).name,
      at: context.now,
      ended: null,
    })
  },

  'estate.endInstruction': (draft, { unitId, instructionId }, context) => {
    const unit = unitOf(draft, unitId)
    const ended = { at: context.now, byName: actor(context).name }
    if (instructionId === null) {
      if (unit.standingInstruction === '') refuse('estate.instructionGone')
      draft.units.update(unit.id, { standingInstruction: '' })
      // What stood on the unit itself had no dates: it goes into the history with the day it was entered.
      return draft.instructions.insert({
        id: context.newId('instruction'),
        unitId,
        text: unit.standingInstruction,
        fromOn: unit.createdAt.slice(0, 10),
        untilOn: null,
        byName: '',
        at: unit.createdAt,
        ended,
      })
    }
    const instruction = draft.instructions.get(instructionId)
    if (!instruction || instruction.unitId !== unitId || instruction.ended)
      return refuse('estate.instructionGone')
    return draft.instructions.update(instruction.id, { ended })
  },
}
