import type { Attachment, AttachmentSubject } from '../../shared/attachments/schema'
import { addDays, type Instant, instantOf } from '../../shared/day'
import type { DemoEstate, DemoPicture } from '../center/demo/estate'
import { seededRandom } from '../center/demo/random'
import type { Draft } from '../collections'
import type { Context } from '../context'
import { drawPictures } from './demoPictures'
import { unitOfSubject } from './subjects'

const COUNT = 9

/** Puts the demo's pictures beside the records; the commit that makes the demo refers to them. */
export const putDemoPictures = (context: Context): Promise<readonly DemoPicture[]> =>
  Promise.all(
    drawPictures(COUNT, seededRandom(20_261_124)).map(async ({ large, small }) => ({
      hash: await context.ports.kept.put(large),
      thumb: await context.ports.kept.put(small),
      bytes: large.length,
    })),
  )

interface Shown {
  readonly subject: AttachmentSubject
  readonly picture: DemoPicture
  readonly name: string
  readonly at: Instant
  readonly by: DemoEstate['manager']
}

export const attachPicture = (
  draft: Draft,
  context: Context,
  { subject, picture, name, at, by }: Shown,
): Attachment =>
  draft.attachments.insert({
    id: context.newId('attachment'),
    subject,
    unitId: unitOfSubject(draft, subject),
    doc: '',
    name,
    type: 'png',
    bytes: picture.bytes,
    hash: picture.hash,
    file: picture.hash,
    thumb: picture.thumb,
    sealed: false,
    at,
    byId: by.id,
    byName: by.name,
    voided: null,
  })

/** Some photos in the files of a few units. */
export const seedAttachments = (draft: Draft, context: Context, demo: DemoEstate): void => {
  const [clerk] = demo.clerks
  if (!clerk) return
  demo.units.slice(0, 40).forEach((unit, place) => {
    const picture = demo.pictures[place % demo.pictures.length]
    if (place % 5 !== 0 || !picture) return
    attachPicture(draft, context, {
      subject: { kind: 'unit', id: unit.id },
      picture,
      name: `${unit.label} 现场照片.png`,
      at: instantOf(addDays(context.today, -30 - place), '10:20'),
      by: clerk,
    })
  })
}
