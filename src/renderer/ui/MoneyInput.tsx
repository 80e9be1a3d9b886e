import { formatFen, parseFen } from '../../shared/money'
import { type AmountProps, TypedInput } from './TypedInput'

/** Money in yuan on screen, integer fen in hand. */
export const MoneyInput = (props: AmountProps) => (
  <TypedInput leftSection="¥" {...props} parse={parseFen} format={formatFen} />
)
