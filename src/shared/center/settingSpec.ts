/** A choice a center makes for itself, with the default of domain.md 〔I〕. */
export interface SettingSpec {
  readonly default: string | number | boolean
  /** How it is typed and shown; `fen` is money, `time` is HH:mm. */
  readonly kind: 'text' | 'int' | 'fen' | 'time' | 'bool'
  readonly min?: number
  readonly max?: number
}
