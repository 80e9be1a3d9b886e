import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { isCall, readCall } from '../../src/main/envelope'
import { words } from '../../src/renderer/i18n/words'
import { contract } from '../../src/shared/contract'
import type { Reply } from '../../src/shared/problem'
import type { Desk } from '../support/desk'
import { attack, WRONG_ROUTES } from './attacks'
import { fitting, type Ids, type Shape, shapeOf } from './inputs'
import type { Random } from './random'

/** Who is at the desk while it is attacked. */
export type Situation = 'nobody' | 'locked' | 'clerk' | 'supervisor' | 'manager'

export interface Tally {
  calls: number
  accepted: number
  /** How often each route was called. */
  readonly called: Map<string, number>
  /** Routes that answered since it was emptied. */
  readonly answered: Set<string>
  refused: Record<string, number>
  /** What must never be: crashes, unexpected answers, effects of refused calls, words missing. */
  readonly wrong: string[]
}

export const newTally = (): Tally => ({
  calls: 0,
  accepted: 0,
  called: new Map(),
  answered: new Set(),
  refused: {},
  wrong: [],
})

export const idsIn = (desk: Desk): Ids => {
  const ids = new Map<string, string[]>()
  for (const table of Object.values(desk.view))
    for (const { id } of table.all() as Iterable<{ id: string }>) {
      const kind = id.split('_')[0] ?? ''
      const known = ids.get(kind) ?? []
      ids.set(kind, [...known.slice(-39), id])
    }
  return ids
}

/** These wait for a deliberately slow hash or build whole workbooks: called less often, so that others are called more. */
const SLOW =
  /^(staff\.(?!list)|center\.(setUp|tryDemo)|backups?\.|.*\.(export|template|saveErrors|savePdf|preview)|imports\.)/i

const routes = Object.entries(contract).map(([name, route]) => ({
  name,
  kind: route.kind,
  shape: shapeOf(route.input) as Shape,
}))
const quick = routes.filter(({ name }) => !SLOW.test(name))

const said = (code: string): boolean =>
  (['zh-CN', 'en'] as const).every(
    (language) =>
      typeof code
        .split('.')
        .reduce<unknown>(
          (node, part) => (node as Record<string, unknown> | undefined)?.[part],
          words[language],
        ) === 'string',
  )

/** The whole folder as one text: what a refused call must leave exactly as it was. */
export const contentOf = (folder: string): string => {
  const hash = createHash('sha256')
  for (const name of (readdirSync(folder, { recursive: true }) as string[]).sort()) {
    const path = join(folder, name)
    if (statSync(path).isFile()) hash.update(name).update(readFileSync(path))
  }
  return hash.digest('hex')
}

const place = (desk: Desk, situation: Situation): void => {
  desk.signOut()
  if (situation === 'nobody') return
  desk.signIn(situation === 'locked' ? 'manager' : situation)
  if (situation === 'locked') desk.lock()
}

const shown = (input: unknown): string => {
  try {
    return (JSON.stringify(input) ?? 'undefined').slice(0, 300)
  } catch {
    return 'not JSON'
  }
}

interface Call {
  readonly name: string
  readonly kind: string
  readonly input: unknown
}

const nextCall = (ids: Ids, random: Random): Call => {
  if (random.chance(1, 100)) return { name: random.pick(WRONG_ROUTES), kind: 'query', input: {} }
  const { name, kind, shape } = random.pick(random.chance(1, 25) ? routes : quick)
  return { name, kind, input: attack(fitting(shape, ids, random), ids, random) }
}

const judge = (
  reply: Reply<unknown>,
  moved: boolean,
  tally: Tally,
  complain: (what: string) => void,
): void => {
  if (reply.ok) {
    tally.accepted += 1
    return
  }
  const { code } = reply.problem
  tally.refused[code] = (tally.refused[code] ?? 0) + 1
  if (code === 'input.unexpected' || code === 'store.handlerBug') complain(code)
  if (!said(code)) complain(`no words for ${code}`)
  if (moved) complain(`${code}, and yet something was written`)
}

const asText = (input: unknown): string => {
  try {
    return JSON.stringify(input) ?? ''
  } catch {
    return '{'
  }
}

/** As it comes from a page: text over the bridge, read before it is a call. Half of the calls go this way. */
const overTheBridge = (desk: Desk, { name, input }: Call, callId: string): Promise<Reply<unknown>> => {
  const read = readCall(name, asText(input), callId)
  return isCall(read)
    ? desk.send(read.route, read.input, read.callId)
    : Promise.resolve({ ok: false, problem: read })
}

/** One call, sometimes sent again as it was: the second must add nothing. */
const fire = async (
  desk: Desk,
  call: Call,
  callId: string,
  { again, bridge }: { readonly again: boolean; readonly bridge: boolean },
  tally: Tally,
): Promise<void> => {
  const send = (): Promise<Reply<unknown>> =>
    bridge ? overTheBridge(desk, call, callId) : desk.send(call.name, call.input, callId)
  const complain = (what: string): void => {
    if (tally.wrong.length < 40) tally.wrong.push(`${call.name} ${shown(call.input)}: ${what}`)
  }
  const before = desk.sequence
  try {
    tally.calls += 1
    tally.called.set(call.name, (tally.called.get(call.name) ?? 0) + 1)
    const reply = await send()
    JSON.stringify(reply)
    if (reply.ok) tally.answered.add(call.name)
    judge(reply, desk.sequence !== before, tally, complain)
    if (call.kind === 'query' && desk.sequence !== before) complain('a question wrote something')
    if (!again || call.kind !== 'command' || !reply.ok) return
    const { sequence } = desk
    tally.calls += 1
    const second = await send()
    judge(second, false, tally, complain)
    if (desk.sequence !== sequence) complain('the same call was applied twice')
  } catch (error) {
    complain(`thrown ${String(error)}`)
  }
}

/** So many calls in one situation, the same for the same random numbers. */
export const storm = async (
  desk: Desk,
  situation: Situation,
  calls: number,
  random: Random,
  tally: Tally,
): Promise<void> => {
  const until = tally.calls + calls
  let ids = idsIn(desk)
  for (let turn = 1; tally.calls < until; turn += 1) {
    if (turn % 3000 === 0) ids = idsIn(desk)
    place(desk, situation)
    if (random.chance(1, 2)) desk.prove()
    const how = { again: random.chance(1, 10), bridge: random.chance(1, 2) }
    await fire(desk, nextCall(ids, random), `call-${random.below(2 ** 31)}-${tally.calls}`, how, tally)
    if ('polluted' in {}) tally.wrong.push('the prototype of all objects was changed')
  }
}
