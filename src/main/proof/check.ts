import type { ProofAnswer } from '../../shared/proof/contract'
import {
  bodyOf,
  codeText,
  PROOF_KINDS,
  type ProofCode,
  type ProofFacts,
  type ProofKind,
  readCode,
  signedBytes,
} from '../../shared/proof/payload'
import type { Verdict } from '../../shared/proof/rules'
import { checkOf, scannedCode, type TypedCode, typedCode } from '../../shared/proof/typed'
import type { View } from '../collections'
import type { Context } from '../context'
import { nameOfKey, signatureFits } from './ed25519'
import { rawPublicKey, signWith } from './keys'
import type { ProofSource, Proved } from './source'

export type Sources = { readonly [K in ProofKind]: ProofSource }

const bare = (verdict: Verdict): ProofAnswer => ({
  verdict,
  facts: null,
  holder: '',
  record: null,
  endedAt: null,
  path: null,
})

const answerOf = (verdict: Verdict, facts: ProofFacts, record: ProofFacts, proved: Proved): ProofAnswer => ({
  verdict,
  facts,
  holder: proved.holder,
  record,
  endedAt: proved.endedAt,
  path: proved.path,
})

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0

/** What a scanned code is worth: first its signature, then what the record says today. */
const checkScanned = (view: View, code: ProofCode, sources: Sources, context: Context): ProofAnswer => {
  const key = [...view.proofKeys.all()].find((each) => nameOfKey(rawPublicKey(each)) === code.keyName)
  if (!key) return bare('foreign')
  if (!signatureFits(rawPublicKey(key), signedBytes(code.body), code.signature)) return bare('altered')
  const { facts, keyName } = code
  const source = sources[facts.kind]
  const id = source.find(view, facts.no)
  if (id === undefined) return { ...bare('unknown'), facts }
  const proved = source.look(view, id, context)
  const record: ProofFacts = { kind: facts.kind, ...proved.facts }
  const replaced = proved.standing === 'good' && !sameBytes(bodyOf(record, keyName), code.body)
  return answerOf(replaced ? 'replaced' : proved.standing, facts, record, proved)
}

/** Signs worked out anew from the record, under every key there ever was: they fit only what the paper said. */
const checkTyped = (view: View, typed: TypedCode, sources: Sources, context: Context): ProofAnswer => {
  const kind = PROOF_KINDS.find((each) => sources[each].find(view, typed.no) !== undefined)
  const id = kind && sources[kind].find(view, typed.no)
  if (!kind || id === undefined) return bare('foreign')
  const proved = sources[kind].look(view, id, context)
  const record: ProofFacts = { kind, ...proved.facts }
  const fits = [...view.proofKeys.all()].some((key) => {
    const body = bodyOf(record, nameOfKey(rawPublicKey(key)))
    return checkOf(codeText(body, signWith(view, context, key, signedBytes(body)))) === typed.check
  })
  return fits ? answerOf(proved.standing, record, record, proved) : bare('altered')
}

/** Genuine, altered, expired, void, returned (mission.md 6.3): what the desk says to a scan or to signs typed by hand. */
export const checkCode = (view: View, text: string, sources: Sources, context: Context): ProofAnswer => {
  const digits = scannedCode(text)
  if (digits !== undefined) {
    const code = readCode(digits)
    return code ? checkScanned(view, code, sources, context) : bare('unreadable')
  }
  const typed = typedCode(text)
  return typed ? checkTyped(view, typed, sources, context) : bare('unreadable')
}
