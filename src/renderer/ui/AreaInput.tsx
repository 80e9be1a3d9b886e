import { formatArea, parseArea } from '../../shared/money'
import { type AmountProps, TypedInput } from './TypedInput'

/** Area in ㎡ on screen, integer 0.01 ㎡ in hand. */
export const AreaInput = (props: AmountProps) => (
  <TypedInput rightSection="㎡" {...props} parse={parseArea} format={formatArea} />
)
