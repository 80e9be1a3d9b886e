import { Photo, VisitorPass, WorkerPass } from '../../shared/passes/schema'
import { collection } from '../store/types'

export const passesCollections = {
  photos: collection<Photo>()({
    schema: Photo,
    indexes: {},
    partition: (photo) => photo.createdAt.slice(0, 7),
  }),
  visitorPasses: collection<VisitorPass>()({
    schema: VisitorPass,
    indexes: {
      no: (pass) => pass.no,
      inside: (pass) => (pass.outAt ? undefined : 'inside'),
      unit: (pass) => pass.unitId ?? undefined,
    },
    unique: ['no'],
    partition: (pass) => pass.inAt.slice(0, 7),
    cold: () => true,
  }),
  workerPasses: collection<WorkerPass>()({
    schema: WorkerPass,
    indexes: {
      no: (pass) => pass.no,
      unit: (pass) => pass.unitId,
      valid: (pass) => (pass.status === 'valid' ? 'valid' : undefined),
    },
    unique: ['no'],
    partition: (pass) => pass.issuedAt.slice(0, 4),
  }),
} as const
