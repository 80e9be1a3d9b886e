import { maskIdNo } from '../shared/mask'
import type { SealedNumber } from '../shared/sealed'
import type { Draft, View } from './collections'
import type { Context } from './context'

const numberPlace = (id: string) => ({ collection: 'people', id, field: 'idNo' })
const picturePlace = (id: string) => ({ collection: 'photos', id, field: 'picture' })
const JPEG = 'data:image/jpeg;base64,'

/** An identity number as a person's record keeps it; null for none. */
export const sealNumber = (
  draft: Draft,
  context: Context,
  personId: string,
  idNo: string,
): SealedNumber | null =>
  idNo === ''
    ? null
    : {
        shown: maskIdNo(idNo),
        sealed: context.ports.vault.seal(draft, context, numberPlace(personId), Buffer.from(idNo)),
      }

export const openNumber = (
  view: View,
  context: Context,
  personId: string,
  number: SealedNumber | null,
): string => (number ? context.ports.vault.open(view, numberPlace(personId), number.sealed).toString() : '')

/** A picture as its record keeps it. */
export const sealPicture = (draft: Draft, context: Context, photoId: string, dataUrl: string): string =>
  context.ports.vault.seal(
    draft,
    context,
    picturePlace(photoId),
    Buffer.from(dataUrl.slice(JPEG.length), 'base64'),
  )

/** data:image/jpeg;base64,…; empty when there is no such picture any more. */
export const openPicture = (view: View, context: Context, photoId: string): string => {
  const photo = view.photos.get(photoId)
  if (!photo) return ''
  const { sealed } = photo
  return JPEG + context.ports.vault.open(view, picturePlace(photoId), sealed).toString('base64')
}
