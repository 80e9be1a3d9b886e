import { FileContent, FileItem, FileLoan, FileReview, FileVolume } from '../../shared/unitfiles/schema'
import { collection } from '../store/types'

export const unitfilesCollections = {
  fileContents: collection<FileContent>()({
    schema: FileContent,
    indexes: { code: (content) => content.code },
    unique: ['code'],
  }),
  fileVolumes: collection<FileVolume>()({
    schema: FileVolume,
    indexes: { unit: (volume) => volume.unitId },
  }),
  fileItems: collection<FileItem>()({
    schema: FileItem,
    indexes: { unit: (item) => item.unitId, volume: (item) => item.volumeId },
  }),
  fileLoans: collection<FileLoan>()({
    schema: FileLoan,
    indexes: {
      no: (loan) => loan.no,
      unit: (loan) => loan.unitId,
      open: (loan) => (loan.returned ? undefined : 'out'),
    },
    unique: ['no'],
    partition: (loan) => loan.outAt.slice(0, 4),
  }),
  fileReviews: collection<FileReview>()({
    schema: FileReview,
    indexes: { unit: (review) => review.unitId },
    partition: (review) => review.on.slice(0, 4),
  }),
} as const
