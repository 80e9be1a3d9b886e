import { randomInt } from 'node:crypto'
import { refuse } from '../../shared/problem'
import type { NewCode, RecoverResult, RecoveryState } from '../../shared/staff/contract'
import { CODE_LENGTH, CODE_SIGNS, readCode, showCode } from '../../shared/staff/recoveryCode'
import { blockedUntil, tryOutcome } from '../../shared/staff/rules'
import type { Recovery, Secret, Staff } from '../../shared/staff/schema'
import type { Draft, View } from '../collections'
import { actor, type Context } from '../context'
import { prepared } from '../handlers'
import { codeTyped, type OnCode, recoveryHooks } from '../recoveryHooks'
import { changeRecovery, isWhole, renewStaff, stampAll, stampRecovery } from './marks'
import { hashSecret, secretFits } from './secrets'
import { activeStaff } from './signIn'
import { summaryOf } from './summary'

/** A code on its way into the records: its hash, and what else must be written with it. */
export interface MadeCode {
  readonly code: string
  readonly secret: Secret
  readonly also: readonly ((draft: Draft) => void)[]
}

const drawCode = (): string =>
  Array.from({ length: CODE_LENGTH }, () => CODE_SIGNS[randomInt(CODE_SIGNS.length)]).join('')

/** Draws a code (or takes the demo's) and tells it to everybody who needs it in clear, once. */
export const makeCode = async (
  view: View,
  context: Context,
  code: string = drawCode(),
  hooks: readonly OnCode[] = recoveryHooks,
): Promise<MadeCode> => {
  const [secret, ...also] = await Promise.all([
    hashSecret(code),
    ...hooks.map((onCode) => onCode(code, view, context)),
  ] as const)
  return { code, secret, also }
}

export const currentRecovery = (view: View): Recovery | undefined =>
  view.recoveries.where('state', 'valid').at(-1)

/** Makes a code the valid one; the one before no longer opens anything. */
export const keepCode = (
  draft: Draft,
  { code, secret, also }: MadeCode,
  madeByName: string,
  context: Context,
): NewCode => {
  const before = currentRecovery(draft)
  if (before) changeRecovery(draft, context, before.id, { state: 'replaced' })
  const made = draft.recoveries.insert({
    id: context.newId('recovery'),
    secret,
    madeAt: context.now,
    madeByName,
    state: 'valid',
    usedAt: null,
    usedByName: '',
    wrongAttempts: 0,
    blockedUntil: null,
  })
  for (const write of also) write(draft)
  stampRecovery(draft, context.ports.vault, made)
  context.ports.session.holdCode(made.id, code)
  return { recoveryId: made.id, code: showCode(code) }
}

const theManager = (view: View, staffId: string): Staff => {
  const staff = activeStaff(view, staffId)
  return staff.role === 'manager' ? staff : refuse('staff.notManager', { name: staff.name })
}

const noCode = (): never => refuse('staff.noRecovery')

interface Tried {
  readonly recoveryId: string
  /** null: not looked at, there is still a wait. */
  readonly fits: boolean | null
  /** The code has just brought the key to this PC. */
  readonly freed: boolean
  readonly ready: { readonly pin: Secret; readonly next: MadeCode } | null
}

/** The code from the paper: the manager gets a new PIN and is in, the center gets a new code. */
export const recover = prepared({
  prepare: async (
    view: View,
    { staffId, code, pin }: { staffId: string; code: string; pin: string },
    context: Context,
  ): Promise<Tried> => {
    theManager(view, staffId)
    const recovery = currentRecovery(view) ?? noCode()
    if (!isWhole(view, context.ports.vault, 'recoveries', recovery)) refuse('staff.codeChanged')
    if (blockedUntil(recovery, context.now))
      return { recoveryId: recovery.id, fits: null, freed: false, ready: null }
    const fits = await secretFits(readCode(code), recovery.secret)
    if (!fits) return { recoveryId: recovery.id, fits, freed: false, ready: null }
    const locked = context.ports.vault.state(view) === 'locked'
    for (const heard of codeTyped) await heard(readCode(code), view, context)
    const [hash, next] = await Promise.all([hashSecret(pin), makeCode(view, context)])
    const freed = locked && context.ports.vault.state(view) === 'open'
    return { recoveryId: recovery.id, fits, freed, ready: { pin: hash, next } }
  },
  commit: (draft, { staffId }, { recoveryId, fits, freed, ready }: Tried, context): RecoverResult => {
    const manager = theManager(draft, staffId)
    const recovery = currentRecovery(draft)
    if (recovery?.id !== recoveryId) return noCode()
    const { change, wrong } = tryOutcome(recovery, fits, context.now)
    if (change) changeRecovery(draft, context, recovery.id, change)
    if (wrong || !ready) return { recovered: false, ...(wrong ?? { triesLeft: 0, blockedUntil: null }) }
    changeRecovery(draft, context, recovery.id, {
      state: 'used',
      usedAt: context.now,
      usedByName: manager.name,
    })
    if (freed) stampAll(draft, context.ports.vault, 'all')
    renewStaff(draft, context, manager.id, {
      secret: ready.pin,
      mustChangeSecret: false,
      wrongAttempts: 0,
      blockedUntil: null,
    })
    context.ports.session.begin(summaryOf(manager), false)
    return { recovered: true, ...keepCode(draft, ready.next, manager.name, context) }
  },
  as: ({ staffId }) => staffId,
})

export const renewRecovery = prepared({
  prepare: (view: View, _input: object, context: Context) => makeCode(view, context),
  commit: (draft, _input, made: MadeCode, context): NewCode =>
    keepCode(draft, made, actor(context).name, context),
})

export const recoveryState = (view: View): RecoveryState | null => {
  const recovery = currentRecovery(view)
  return recovery ? { madeAt: recovery.madeAt, madeByName: recovery.madeByName } : null
}
