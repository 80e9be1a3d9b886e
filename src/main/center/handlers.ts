import type { CenterStatus, centerContract, SettingRow } from '../../shared/center/contract'
import { type SettingKey, settingSpecs } from '../../shared/center/settings'
import type { SettingSpec } from '../../shared/center/settingSpec'
import { contract } from '../../shared/contract'
import { refuse } from '../../shared/problem'
import type { Staff } from '../../shared/staff/schema'
import type { View } from '../collections'
import type { Context } from '../context'
import { handlersFor, prepared } from '../handlers'
import { summaryOf } from '../staff/handlers'
import { hashSecret } from '../staff/secrets'
import { DEMO_PIN, seedDemo } from './demo/seed'
import { settingOn } from './settings'
import { setUp } from './setUp'

export const centerOf = (view: View) => [...view.center.all()][0]

const statusOf = (view: View, context: Context): CenterStatus => {
  const center = centerOf(view)
  const { staff, locked, mustChangeSecret } = context.ports.session.state
  const { state, spaceLow, savedAt } = context.ports.store.status()
  return {
    setUp: center !== undefined,
    centerName: center?.name ?? '',
    demo: center?.demo ?? false,
    staff,
    locked,
    mustChangeSecret,
    people: [...view.staff.all()]
      .filter((each) => each.active)
      .map((each) => ({ ...summaryOf(each), blockedUntil: each.blockedUntil })),
    demoPin: center?.demo ? DEMO_PIN : null,
    store: state,
    spaceLow: spaceLow === true,
    savedAt,
    dataFolder: context.ports.store.folder,
  }
}

/** Whether a value is one this setting can have; refuses `center.settingWrong`. */
const checkValue = (key: string, spec: SettingSpec, value: string | number | boolean): void => {
  const right =
    spec.kind === 'bool'
      ? typeof value === 'boolean'
      : spec.kind === 'text' || spec.kind === 'time'
        ? typeof value === 'string' && (spec.kind === 'text' || /^([01]\d|2[0-3]):[0-5]\d$/.test(value))
        : typeof value === 'number' && Number.isInteger(value) && value >= (spec.min ?? 0) && value <= (spec.max ?? 99_999_999)
  if (!right) refuse('center.settingWrong', { key, min: spec.min ?? 0, max: spec.max ?? '' }, 'value')
}

const isSettingKey = (key: string): key is SettingKey => Object.hasOwn(settingSpecs, key)

const settingRows = (view: View, context: Context): readonly SettingRow[] =>
  (Object.keys(settingSpecs) as SettingKey[]).map((key) => ({
    key,
    spec: settingSpecs[key],
    value: settingOn(view, key, context.today),
    history: [...view.settings.where('key', key)].reverse(),
  }))

export const centerHandlers = handlersFor<typeof centerContract>()({
  'center.status': (view, _input, context) => statusOf(view, context),

  'center.setUp': prepared({
    prepare: (view, { pin }) => {
      if (centerOf(view)) refuse('center.alreadySetUp')
      return hashSecret(pin)
    },
    commit: (draft, input, secret: Staff['secret'], context) => {
      if (centerOf(draft)) refuse('center.alreadySetUp')
      const manager = setUp(draft, input, secret, context)
      context.ports.session.begin(summaryOf(manager), false)
      return null
    },
  }),

  'center.tryDemo': prepared({
    prepare: (view) => {
      if (centerOf(view)) refuse('center.alreadySetUp')
      return hashSecret(DEMO_PIN)
    },
    commit: (draft, _input, secret: Staff['secret'], context) => {
      if (centerOf(draft)) refuse('center.alreadySetUp')
      seedDemo(draft, secret, context)
      return null
    },
  }),

  'center.facts': (view) => centerOf(view) ?? refuse('center.notSetUp'),

  'center.update': (draft, input) => {
    const center = centerOf(draft) ?? refuse('center.notSetUp')
    return draft.center.update(center.id, input)
  },

  'center.settings': (view, _input, context) => settingRows(view, context),

  'center.setSetting': (draft, { key, value, fromOn }, context) => {
    if (!isSettingKey(key)) return refuse('center.settingUnknown', { key })
    checkValue(key, settingSpecs[key], value)
    if (fromOn < context.today) refuse('center.settingInPast', { today: context.today }, 'fromOn')
    return draft.settings.insert({ id: context.newId('setting'), key, value, fromOn })
  },

  'center.permissions': () =>
    Object.entries(contract).map(([route, { kind, roles }]) => ({ route, kind, roles })),
})
