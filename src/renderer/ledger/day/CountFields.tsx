import { NumberInput, Text } from '@mantine/core'
import { LEGAL_TENDER } from '../../../shared/fees/drawer'
import { formatFen } from '../../../shared/money'
import { useWords } from '../../i18n/useWords'
import styles from './Day.module.css'

export type Counts = Readonly<Record<number, number>>

/** Fen counted so far. */
export const countedFen = (counts: Counts): number =>
  Object.entries(counts).reduce((sum, [noteFen, count]) => sum + Number(noteFen) * count, 0)

export const notesOf = (counts: Counts) =>
  LEGAL_TENDER.flatMap((noteFen) => {
    const count = counts[noteFen] ?? 0
    return count > 0 ? [{ noteFen, count }] : []
  })

interface Props {
  readonly counts: Counts
  readonly expectedFen: number
  readonly onChange: (counts: Counts) => void
}

/** 面额张数: from the largest note down, Tab from one to the next; counted, expected and the difference below. */
export const CountFields = ({ counts, expectedFen, onChange }: Props) => {
  const { t, money } = useWords()
  const counted = countedFen(counts)
  const difference = counted - expectedFen
  return (
    <div>
      <div className={styles.notes}>
        {LEGAL_TENDER.map((noteFen) => (
          <NumberInput
            key={noteFen}
            label={t('ledger.count.note', { note: noteFen % 100 === 0 ? noteFen / 100 : formatFen(noteFen) })}
            allowDecimal={false}
            allowNegative={false}
            clampBehavior="strict"
            max={99_999}
            hideControls
            value={counts[noteFen] ?? ''}
            onChange={(value) => onChange({ ...counts, [noteFen]: Number(value) || 0 })}
          />
        ))}
      </div>
      <div className={styles.sums}>
        <Text size="sm">{t('ledger.count.counted', { amount: money(counted) })}</Text>
        <Text size="sm">{t('ledger.count.expected', { amount: money(expectedFen) })}</Text>
        <Text size="sm" fw={600} c={difference === 0 ? 'inherit' : 'var(--desk-bad)'} role="status">
          {difference === 0
            ? t('ledger.count.even')
            : t(difference < 0 ? 'ledger.count.short' : 'ledger.count.over', {
                amount: money(Math.abs(difference)),
              })}
        </Text>
      </div>
    </div>
  )
}
