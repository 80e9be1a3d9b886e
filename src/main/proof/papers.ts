import type { GuardLine, GuardSheet } from '../../shared/proof/papers'
import type { ProofKind } from '../../shared/proof/payload'
import { checkOf } from '../../shared/proof/typed'
import type { View } from '../collections'
import { actor, type Context } from '../context'
import { proofSources } from '../proofs'
import { fingerprintOf } from './ed25519'
import { currentKey, rawPublicKey } from './keys'
import { qrOf } from './source'

const LONGEST_LIST = 200

const goodNow = (
  view: View,
  context: Context,
  kind: ProofKind,
  ids: readonly string[],
): readonly GuardLine[] =>
  ids
    .filter((id) => proofSources[kind].look(view, id, context).standing === 'good')
    .slice(-LONGEST_LIST)
    .map((id) => {
      const { no, unit, issuedOn, until } = proofSources[kind].look(view, id, context).facts
      const check = checkOf(qrOf(view, context, kind, proofSources[kind], id))
      return { no, unit, issuedOn, until, check }
    })

/** 门岗核验单: a gate without a computer compares number, place, day and signs. No names on it. */
const guardSheet = (view: View, _id: string, context: Context): GuardSheet => {
  const [center] = [...view.center.all()]
  const key = currentKey(view)
  return {
    centerName: center?.name ?? '',
    centerPhone: center?.phone ?? '',
    fingerprint: key ? fingerprintOf(rawPublicKey(key)) : '',
    visitors: [
      ...goodNow(
        view,
        context,
        'visitorPass',
        view.visitorPasses.where('inside', 'inside').map((pass) => pass.id),
      ),
    ],
    workers: [
      ...goodNow(
        view,
        context,
        'workerPass',
        view.workerPasses.where('valid', 'valid').map((pass) => pass.id),
      ),
    ],
    printedAt: context.now,
    printedByName: actor(context).name,
  }
}

export const proofPapers = { guardSheet } as const
