import type { UnitFile } from '../../shared/estate/contract'
import { composeLabel } from '../../shared/estate/label'
import type { UnitUse } from '../../shared/estate/schema'
import type { UnitId } from '../../shared/id'
import type { ReshapeInput } from '../../shared/reshapes/contract'
import type { ReshapeKind } from '../../shared/reshapes/schema'

export interface NewUnit {
  readonly room: string
  readonly label: string
  readonly areaCenti: number | null
}

export const NO_UNIT: NewUnit = { room: '', label: '', areaCenti: null }

export interface Reshaping {
  readonly kind: ReshapeKind
  readonly from: readonly (UnitId | null)[]
  readonly to: readonly NewUnit[]
  readonly heir: number
  readonly onDay: string | null
  readonly proofNo: string
  readonly note: string
}

/** As many lines as the kind begins with. */
export const linesFor = (
  kind: ReshapeKind,
  first: UnitId | null,
): Pick<Reshaping, 'kind' | 'from' | 'to' | 'heir'> =>
  kind === 'split'
    ? { kind, from: [first], to: [NO_UNIT, NO_UNIT], heir: 0 }
    : { kind, from: [first, null], to: [NO_UNIT], heir: 0 }

/** A number as the others of the building are made: `3-1-` before the room. */
export const labelFor = (model: UnitFile | undefined, room: string): string =>
  model ? composeLabel(model.buildingName, model.entranceName, room.trim()) : room.trim()

/** What main is asked, once everything needed is filled in. */
export const askOf = (values: Reshaping, model: UnitFile | undefined): ReshapeInput | null => {
  const { onDay, kind, heir, proofNo, note } = values
  const fromIds = values.from.filter((each): each is UnitId => each !== null)
  const use: UnitUse = model?.unit.use ?? 'home'
  const to = values.to.flatMap(({ room, label, areaCenti }) =>
    room.trim() === '' || label.trim() === '' || areaCenti === null || areaCenti <= 0
      ? []
      : [{ room, label, areaCenti, innerAreaCenti: null, layout: '', use }],
  )
  if (!onDay || fromIds.length < values.from.length || to.length < values.to.length) return null
  return { kind, onDay, fromIds, to, heir: Math.min(heir, to.length - 1), proofNo, note }
}
