import { usePaper } from '../../printing/paperContext'
import { quantityText } from '../quantity'

type Line = Parameters<typeof quantityText>[0]

/** What is counted in Chinese words (个, 户) has none in English: there the figure stands alone, symbols stay. */
export const Quantity = ({ line }: { readonly line: Line }) => {
  const english = usePaper().language === 'en' && /\p{Script=Han}/u.test(line.unitName)
  return <>{quantityText(english ? { ...line, unitName: '' } : line).trim()}</>
}
