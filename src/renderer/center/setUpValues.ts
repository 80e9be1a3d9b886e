import { SetUpInput } from '../../shared/center/contract'
import type { SiteKind } from '../../shared/estate/schema'
import { type NewPin, NO_PIN } from '../staff/newPin'

export interface SetUpValues {
  readonly name: string
  readonly phone: string
  readonly address: string
  readonly sites: readonly { readonly name: string; readonly kind: SiteKind }[]
  readonly managerName: string
  readonly secret: NewPin
}

export const BLANK: SetUpValues = {
  name: '',
  phone: '',
  address: '',
  sites: [{ name: '', kind: 'residential' }],
  managerName: '',
  secret: NO_PIN,
}

export const STEPS = ['center', 'sites', 'manager'] as const
export type SetUpStep = (typeof STEPS)[number]

const FIELDS: Readonly<Record<SetUpStep, readonly string[]>> = {
  center: ['name', 'phone', 'address'],
  sites: ['sites'],
  manager: ['managerName', 'pin'],
}

export const inputOf = ({ secret, sites, ...facts }: SetUpValues) => ({
  ...facts,
  sites: sites.map((site) => ({ ...site })),
  pin: secret.pin,
})

/** What is wrong in a step: code by field (`sites.0.name`), by the very schema main checks with. */
export const wrongIn = (step: SetUpStep, values: SetUpValues): Readonly<Record<string, string>> => {
  const parsed = SetUpInput.safeParse(inputOf(values))
  const wrong: Record<string, string> = {}
  for (const issue of parsed.success ? [] : parsed.error.issues)
    if (FIELDS[step].includes(String(issue.path[0]))) wrong[issue.path.join('.')] ??= issue.message
  if (step === 'manager' && values.secret.pin !== values.secret.repeat) wrong.repeat = 'staff.pin.mismatch'
  return wrong
}
