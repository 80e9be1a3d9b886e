import { IconCheck, IconMinus, IconX } from '@tabler/icons-react'
import type { KeyboardEvent, RefObject } from 'react'
import { cellCode } from '../../shared/inspections/rules'
import type { CellResult, GridItem, GridRoom } from '../../shared/inspections/schema'
import { useWords } from '../i18n/useWords'
import styles from './Grid.module.css'

const ICONS = { pass: IconCheck, fail: IconX, na: IconMinus } as const

interface Props {
  readonly rooms: readonly GridRoom[]
  readonly items: readonly GridItem[]
  readonly resultOf: (code: string) => CellResult | undefined
  /** The cell the keys act on. */
  readonly here?: string | null
  /** Cells that can be judged now; the others show what was found before. */
  readonly due?: ReadonlySet<string>
  readonly onHere?: (code: string) => void
  readonly onKey?: (event: KeyboardEvent) => void
  readonly table?: RefObject<HTMLTableElement | null>
}

/** Rooms across, items down; the same table while walking and afterwards. */
export const GridTable = ({ rooms, items, resultOf, here, due, onHere, onKey, table }: Props) => {
  const { t, language } = useWords()
  const named = ({ name, nameEn }: GridRoom | GridItem): string =>
    language === 'en' && nameEn !== '' ? nameEn : name
  return (
    <table ref={table} className={styles.grid} aria-label={t('inspections.gridLabel')} onKeyDown={onKey}>
      <colgroup>
        <col style={{ width: 190 }} />
        {rooms.map(({ code }) => (
          <col key={code} />
        ))}
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{t('inspections.field.item')}</th>
          {rooms.map((room) => (
            <th key={room.code} scope="col" title={named(room)}>
              {named(room)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.code}>
            <th scope="row" className={styles.item} title={named(item)}>
              {named(item)}
            </th>
            {rooms.map((room) => {
              const code = cellCode({ room: room.code, item: item.code })
              if (!item.rooms.includes(room.code)) return <td key={code} className={styles.none} />
              const result = resultOf(code)
              const Icon = result && ICONS[result]
              const word = t(`inspections.result.${result ?? 'open'}`)
              return (
                <td key={code}>
                  <button
                    type="button"
                    className={styles.cell}
                    data-cell={code}
                    data-result={result}
                    data-here={here === code || undefined}
                    tabIndex={here === code ? 0 : -1}
                    disabled={due !== undefined && !due.has(code)}
                    aria-label={t('inspections.cellLabel', {
                      room: named(room),
                      item: named(item),
                      result: word,
                    })}
                    onClick={() => onHere?.(code)}
                    onFocus={() => onHere?.(code)}
                  >
                    {Icon && <Icon size={14} aria-hidden />}
                    {result && result !== 'pass' ? word : ''}
                  </button>
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
