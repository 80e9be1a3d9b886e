import type { NameCards } from '../../shared/tours/papers'
import { PaperPage } from '../printing/PaperPage'
import { Value } from '../printing/parts'
import styles from './TourPapers.module.css'

const WIDEST_MM = 170
const LARGEST_MM = 34
const MM_PER_POINT = 25.4 / 72

/** Letters as wide as they are high in Chinese, half of that in Latin. */
const widthOf = (name: string): number =>
  [...name].reduce((width, letter) => width + (/[\u0020-\u024f]/.test(letter) ? 0.58 : 1), 0)

/** As large as the card allows; a long name in smaller letters, on two lines at the very last. */
const sizeOf = (name: string): number =>
  Math.max(9, Math.min(LARGEST_MM, WIDEST_MM / Math.max(1, widthOf(name)))) / MM_PER_POINT

/** 台签 (domain.md §9.3): both faces of a card of 200 × 100 mm on one A4, one upside down, to be cut and folded. */
export const NameCardPaper = ({ data }: { readonly data: NameCards }) =>
  data.cards.map((card, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: two guests may have one name
    <PaperPage key={place} padMm={0}>
      <div className={styles.tent}>
        <Face card={card} turned />
        <Face card={card} />
      </div>
    </PaperPage>
  ))

const Face = ({ card, turned }: { readonly card: NameCards['cards'][number]; readonly turned?: boolean }) => (
  <div className={styles.face} data-turned={turned || undefined}>
    <p style={{ fontSize: `${sizeOf(card.name)}pt` }} className={styles.name}>
      <Value>{card.name}</Value>
    </p>
    {card.title !== '' && (
      <p className={styles.nameTitle}>
        <Value>{card.title}</Value>
      </p>
    )}
  </div>
)
