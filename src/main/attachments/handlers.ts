import type { attachmentsContract } from '../../shared/attachments/contract'
import { fileProblem, mustSeal, sniff, voidProblem } from '../../shared/attachments/rules'
import type { Attachment, AttachmentSubject } from '../../shared/attachments/schema'
import { refuse, refuseIf } from '../../shared/problem'
import { settingOn } from '../center/settings'
import type { View } from '../collections'
import { actor } from '../context'
import { handlersFor, prepared } from '../handlers'
import { sealKeyOf } from '../privacy/vault'
import { hashOf } from '../store/kept-files'
import { subjectKey } from './collections'
import { openFile, putClear, putSealed } from './files'
import { unitOfSubject } from './subjects'

const attachmentOf = (view: View, id: string): Attachment =>
  view.attachments.get(id) ?? refuse('attachments.unknown')

/** The same scan twice on one record is a slip of the hand. */
const onceOnly = (view: View, subject: AttachmentSubject, hash: string): void => {
  const same = view.attachments
    .where('subject', subjectKey({ subject }))
    .find((attachment) => attachment.hash === hash && !attachment.voided)
  if (same) refuse('attachments.alreadyThere', { name: same.name })
}

/** The page makes it: what is no picture is not kept. */
const smallPicture = (base64: string): Buffer => {
  const bytes = Buffer.from(base64, 'base64')
  return sniff(bytes) === 'jpeg' ? bytes : Buffer.alloc(0)
}

const clearOnly = (view: View, id: string): Attachment => {
  const attachment = attachmentOf(view, id)
  return attachment.sealed ? refuse('attachments.isSealed', { name: attachment.name }) : attachment
}

const newestFirst = (found: readonly Attachment[], voided: boolean): readonly Attachment[] =>
  found.filter((attachment) => voided || !attachment.voided).reverse()

export const attachmentsHandlers = handlersFor<typeof attachmentsContract>()({
  'attachments.list': (view, { subject, voided }) =>
    newestFirst(view.attachments.where('subject', subjectKey({ subject })), voided),

  'attachments.ofUnit': (view, { unitId }) => newestFirst(view.attachments.where('unit', unitId), false),

  'attachments.thumbs': async (view, { ids }, context) => {
    const found = await Promise.all(
      ids.map(async (id) => {
        const thumb = view.attachments.get(id)?.thumb
        // A damaged small picture is no reason to show none of the others.
        const bytes = thumb ? await context.ports.kept.get(thumb).catch(() => undefined) : undefined
        return bytes ? [{ id, base64: bytes.toString('base64') }] : []
      }),
    )
    return found.flat()
  },

  'attachments.read': (view, { attachmentId }, context) =>
    openFile(view, context, clearOnly(view, attachmentId)),

  'attachments.openSealed': prepared({
    prepare: (view, { attachmentId }, context) => openFile(view, context, attachmentOf(view, attachmentId)),
    commit: (draft, { attachmentId, reason, note }, opened, context) => {
      const { id: byId, name: byName } = actor(context)
      const attachment = attachmentOf(draft, attachmentId)
      draft.reveals.insert({
        id: context.newId('reveal'),
        subject: { kind: 'attachment', id: attachment.id },
        subjectName: attachment.name,
        group: 'file',
        reason,
        note,
        byId,
        byName,
        at: context.now,
      })
      return opened
    },
  }),

  'attachments.add': prepared({
    prepare: async (view, input, context) => {
      const bytes = Buffer.from(input.content, 'base64')
      refuseIf(
        fileProblem(input.name, bytes, Number(settingOn(view, 'attachments.largestMb', context.today))),
      )
      unitOfSubject(view, input.subject)
      const hash = hashOf(bytes)
      onceOnly(view, input.subject, hash)
      const id = context.newId('attachment')
      const type = sniff(bytes) ?? 'pdf'
      const sealed = input.sealed || mustSeal(input.doc)
      const put = sealed
        ? await putSealed(view, context, id, bytes)
        : await putClear(context, bytes, smallPicture(type === 'pdf' ? '' : input.thumb))
      return { id, sealed, hash, bytes: bytes.length, type, put }
    },
    commit: (draft, { subject, doc, name }, { put, ...facts }, context) => {
      onceOnly(draft, subject, facts.hash)
      if (put.key && !sealKeyOf(draft)) draft.sealKeys.insert(put.key)
      const { id: byId, name: byName } = actor(context)
      return draft.attachments.insert({
        ...facts,
        subject,
        unitId: unitOfSubject(draft, subject),
        doc,
        name,
        file: put.file,
        thumb: put.thumb,
        at: context.now,
        byId,
        byName,
        voided: null,
      })
    },
  }),

  'attachments.void': (draft, { attachmentId, reason }, context) => {
    const attachment = attachmentOf(draft, attachmentId)
    const { id: byId, name: byName, role } = actor(context)
    refuseIf(voidProblem({ attachment, byId, role, now: context.now }))
    return draft.attachments.update(attachment.id, { voided: { at: context.now, byId, byName, reason } })
  },

  'attachments.saveCopy': prepared({
    prepare: async (view, { attachmentId }, context) => {
      const { name, type, base64 } = await openFile(view, context, clearOnly(view, attachmentId))
      const extension = type === 'jpeg' ? 'jpg' : type
      const suggested = name.toLowerCase().endsWith(`.${extension}`) ? name : `${name}.${extension}`
      return context.ports.files.save(suggested, Buffer.from(base64, 'base64'))
    },
    commit: (_draft, _input, path) => path,
  }),
})
