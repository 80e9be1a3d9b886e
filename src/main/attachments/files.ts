import type { OpenedFile } from '../../shared/attachments/contract'
import { sniff } from '../../shared/attachments/rules'
import type { Attachment } from '../../shared/attachments/schema'
import type { Id } from '../../shared/id'
import type { SealKey } from '../../shared/privacy/schema'
import type { View } from '../collections'
import type { Context } from '../context'
import { sealKeyOf } from '../privacy/vault'

const place = (id: string) => ({ collection: 'attachments', id, field: 'file' })

/** What was put beside the records before the command that refers to it. */
export interface Put {
  readonly file: string
  readonly thumb: string | null
  /** The data key made for it, when the folder had none. */
  readonly key: SealKey | undefined
}

/** Encrypted under the attachment's own place: a copy of the file opens for no other record. */
export const putSealed = async (
  view: View,
  context: Context,
  id: Id<'attachment'>,
  bytes: Uint8Array,
): Promise<Put> => {
  const { vault, kept } = context.ports
  const known = sealKeyOf(view)
  const key = known ?? vault.makeKey(context)
  const file = await kept.put(Buffer.from(vault.sealUnder(key, place(id), bytes)))
  return { file, thumb: null, key: known ? undefined : key }
}

export const putClear = async (context: Context, bytes: Uint8Array, thumb: Uint8Array): Promise<Put> => {
  const { kept } = context.ports
  const file = await kept.put(bytes)
  return { file, thumb: sniff(thumb) === 'jpeg' ? await kept.put(thumb) : null, key: undefined }
}

/** The file as it was given. Throws StoreFault `store.damaged`; refuses what the vault refuses. */
export const openFile = async (view: View, context: Context, attachment: Attachment): Promise<OpenedFile> => {
  const { vault, kept } = context.ports
  const bytes = await kept.get(attachment.file)
  const clear = attachment.sealed ? vault.open(view, place(attachment.id), bytes.toString()) : bytes
  return { name: attachment.name, type: attachment.type, base64: clear.toString('base64') }
}
