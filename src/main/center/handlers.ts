import type { centerContract } from '../../shared/center/contract'
import { fromProblem, settingProblem } from '../../shared/center/rules'
import type { Center } from '../../shared/center/schema'
import { contract } from '../../shared/contract'
import { dutyFor } from '../../shared/duties'
import { refuse, refuseIf } from '../../shared/problem'
import type { Route } from '../../shared/route'
import { type SettingKey, settingSpecs } from '../../shared/settings'
import type { Secret } from '../../shared/staff/schema'
import type { View } from '../collections'
import { actor } from '../context'
import { DEMO_STAFF, type DemoFiles, putDemoFiles, seedDemo } from '../demo'
import { DEMO_CODE, DEMO_PIN } from '../demoSecrets'
import { handlersFor, prepared } from '../handlers'
import { setUpHooks } from '../setUpHooks'
import { keepCode, type MadeCode, makeCode } from '../staff/recovery'
import { hashSecret } from '../staff/secrets'
import { summaryOf } from '../staff/summary'
import { settingRow } from './settings'
import { setUp } from './setUp'
import { centerOf, statusOf } from './status'

const isSettingKey = (key: string): key is SettingKey => Object.hasOwn(settingSpecs, key)

const mustBeEmpty = (view: View): void => {
  const center = centerOf(view)
  if (center) refuse('center.alreadySetUp', { name: center.name })
}

const existing = (view: View): Center => centerOf(view) ?? refuse('center.notSetUp')

export const centerHandlers = handlersFor<typeof centerContract>()({
  'center.status': (view, _input, context) => statusOf(view, context),

  'center.setUp': prepared({
    prepare: (view, { pin }, context) => {
      mustBeEmpty(view)
      return Promise.all([hashSecret(pin), makeCode(view, context)])
    },
    commit: (draft, input, [secret, code]: readonly [Secret, MadeCode], context) => {
      mustBeEmpty(draft)
      const manager = setUp(draft, input, secret, context)
      context.ports.session.begin(summaryOf(manager), false)
      for (const make of setUpHooks) make(draft, context, manager.name)
      return keepCode(draft, code, manager.name, context)
    },
  }),

  'center.tryDemo': prepared({
    prepare: (view, _input, context) => {
      mustBeEmpty(view)
      return Promise.all([
        Promise.all(DEMO_STAFF.map(() => hashSecret(DEMO_PIN))),
        makeCode(view, context, DEMO_CODE),
        putDemoFiles(context),
      ])
    },
    commit: (draft, _input, made: readonly [readonly Secret[], MadeCode, DemoFiles], context) => {
      mustBeEmpty(draft)
      seedDemo(draft, ...made, context)
      return null
    },
  }),

  'center.facts': (view) => existing(view),

  'center.update': (draft, input) => draft.center.update(existing(draft).id, input),

  'center.settings': (view, _input, context) =>
    (Object.keys(settingSpecs) as SettingKey[]).map((key) => settingRow(view, key, context.today)),

  'center.setSetting': (draft, { key, value, fromOn }, context) => {
    if (!isSettingKey(key)) return refuse('center.settingUnknown', { key })
    refuseIf(settingProblem(settingSpecs[key], value) ?? fromProblem(fromOn, context.today))
    const decided = { key, value, fromOn, byName: actor(context).name, at: context.now }
    return draft.settings.insert({ id: context.newId('setting'), ...decided })
  },

  'center.permissions': () =>
    (Object.entries(contract) as [string, Route][]).map(([route, { kind, roles, confirm }]) => ({
      route,
      kind,
      roles,
      duty: dutyFor(route) ?? null,
      confirm: confirm === 'pin',
    })),
})
