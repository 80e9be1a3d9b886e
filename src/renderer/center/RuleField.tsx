import { NumberInput, TextInput } from '@mantine/core'
import { rangeOf, type SettingValue } from '../../shared/center/rules'
import type { SettingSpec } from '../../shared/center/settingSpec'
import { useWords } from '../i18n/useWords'
import { ChoiceField } from '../ui/ChoiceField'
import { MoneyInput } from '../ui/MoneyInput'
import { useRuleWords } from './ruleWords'

interface Props {
  readonly spec: SettingSpec
  readonly value: SettingValue | null
  readonly onChange: (value: SettingValue | null) => void
  readonly error: string | undefined
}

/** The field that suits what the rule is: yes or no, money, a number, a time of day, words. */
export const RuleField = ({ spec, value, onChange, error }: Props) => {
  const { t } = useWords()
  const { rangeText } = useRuleWords()
  const label = t('center.rules.newValue')
  const hint = rangeText(spec)
  const described = {
    label,
    ...(hint ? { description: hint } : {}),
    required: true,
    'data-autofocus': true,
  } as const
  if (spec.kind === 'bool')
    return (
      <ChoiceField
        label={label}
        value={value === true ? 'yes' : 'no'}
        onChange={(choice) => onChange(choice === 'yes')}
        options={[
          { value: 'yes', label: t('center.rules.yes') },
          { value: 'no', label: t('center.rules.no') },
        ]}
      />
    )
  if (spec.kind === 'fen')
    return (
      <MoneyInput
        {...described}
        value={typeof value === 'number' ? value : null}
        onChange={onChange}
        error={error}
      />
    )
  if (spec.kind === 'int')
    return (
      <NumberInput
        {...described}
        {...rangeOf(spec)}
        clampBehavior="none"
        allowDecimal={false}
        value={typeof value === 'number' ? value : ''}
        error={error}
        onChange={(next) => onChange(typeof next === 'number' ? next : null)}
      />
    )
  return (
    <TextInput
      {...described}
      maxLength={100}
      placeholder={spec.kind === 'time' ? t('center.rules.timeHint') : ''}
      value={typeof value === 'string' ? value : ''}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
