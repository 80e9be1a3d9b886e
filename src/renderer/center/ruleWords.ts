import type { SettingRow } from '../../shared/center/contract'
import { rangeOf, type SettingValue } from '../../shared/center/rules'
import { useWords } from '../i18n/useWords'

/** Where a rule's name stands: `keys.depositFen` is `keys.setting.depositFen`, in the words of its feature. */
export const ruleKey = (key: string): string => key.replace('.', '.setting.')

export const featureOf = (name: string): string => name.split('.')[0] ?? ''

/** Names, values and limits of rules in words. */
export const useRuleWords = () => {
  const { t, money } = useWords()
  const valueText = (spec: SettingRow['spec'], value: SettingValue): string => {
    if (typeof value === 'boolean') return value ? t('center.rules.yes') : t('center.rules.no')
    return spec.kind === 'fen' && typeof value === 'number' ? money(value) : String(value)
  }
  return {
    ruleName: (key: string): string => t(ruleKey(key) as never) as string,
    featureName: (feature: string): string => t(`shell.feature.${feature}` as never) as string,
    valueText,
    rangeText: (spec: SettingRow['spec']): string | undefined => {
      if (spec.kind !== 'int' && spec.kind !== 'fen') return undefined
      const { min, max } = rangeOf(spec)
      return t('center.rules.range', { min: valueText(spec, min), max: valueText(spec, max) })
    },
  }
}
