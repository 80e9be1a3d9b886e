import { Attachment } from '../../shared/attachments/schema'
import { collection } from '../store/types'

export const subjectKey = ({ subject }: Pick<Attachment, 'subject'>): string =>
  `${subject.kind}|${subject.id}`

export const attachmentsCollections = {
  attachments: collection<Attachment>()({
    schema: Attachment,
    indexes: {
      subject: subjectKey,
      unit: (attachment) => attachment.unitId ?? undefined,
    },
    partition: (attachment) => attachment.at.slice(0, 4),
    keeps: ({ file, thumb }) => (thumb ? [file, thumb] : [file]),
  }),
} as const
