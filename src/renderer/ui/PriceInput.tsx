import { formatPrice, parsePrice } from '../../shared/money'
import { type AmountProps, TypedInput } from './TypedInput'

/** Price in yuan on screen, integer 0.0001 yuan in hand. */
export const PriceInput = (props: AmountProps) => (
  <TypedInput leftSection="¥" {...props} parse={parsePrice} format={formatPrice} />
)
