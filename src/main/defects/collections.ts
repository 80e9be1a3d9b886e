import { isOver } from '../../shared/defects/rules'
import { Defect, DefectMove, Dispatch, Party } from '../../shared/defects/schema'
import { WarrantyTerm } from '../../shared/defects/warranty'
import { collection } from '../store/types'

export const defectsCollections = {
  parties: collection<Party>()({ schema: Party, indexes: { name: (party) => party.name }, unique: ['name'] }),
  defects: collection<Defect>()({
    schema: Defect,
    indexes: {
      no: (defect) => defect.no,
      unit: (defect) => defect.unitId,
      party: (defect) => defect.partyId ?? undefined,
      status: (defect) => defect.status,
      open: (defect) => (isOver(defect) ? undefined : 'open'),
      inspection: (defect) => defect.inspectionId ?? undefined,
    },
    unique: ['no'],
    partition: (defect) => defect.createdAt.slice(0, 4),
  }),
  dispatches: collection<Dispatch>()({
    schema: Dispatch,
    indexes: { no: (sheet) => sheet.no, party: (sheet) => sheet.partyId },
    unique: ['no'],
    partition: (sheet) => sheet.at.slice(0, 4),
  }),
  defectMoves: collection<DefectMove>()({
    schema: DefectMove,
    indexes: { defect: (move) => move.defectId },
    partition: (move) => move.at.slice(0, 4),
  }),
  warrantyTerms: collection<WarrantyTerm>()({
    schema: WarrantyTerm,
    indexes: { category: (term) => term.category },
  }),
} as const
