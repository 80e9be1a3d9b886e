import { Button, Checkbox } from '@mantine/core'
import type { GridItem, GridRoom } from '../../shared/inspections/schema'
import { useWords } from '../i18n/useWords'
import styles from './Grid.module.css'
import type { GridFacts } from './gridForm'

interface Props {
  readonly facts: GridFacts
  readonly onChange: (facts: GridFacts) => void
  readonly onItem: (item: GridItem) => void
  readonly onRoom: (room: GridRoom) => void
}

/** Which item is looked at in which room; a name opens its own small form. */
export const GridMatrix = ({ facts, onChange, onItem, onRoom }: Props) => {
  const { t, language } = useWords()
  const named = ({ name, nameEn }: GridItem | GridRoom): string =>
    language === 'en' && nameEn !== '' ? nameEn : name
  const toggle = (item: GridItem, room: string): void => {
    const rooms = item.rooms.includes(room)
      ? item.rooms.filter((each) => each !== room)
      : [...item.rooms, room]
    // An item that stands nowhere is taken out by its own form.
    if (rooms.length === 0) return
    onChange({
      ...facts,
      items: facts.items.map((each) => (each.code === item.code ? { ...each, rooms } : each)),
    })
  }
  return (
    <table className={styles.grid} aria-label={t('inspections.gridLabel')}>
      <colgroup>
        <col style={{ width: 220 }} />
        {facts.rooms.map(({ code }) => (
          <col key={code} />
        ))}
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{t('inspections.field.item')}</th>
          {facts.rooms.map((room) => (
            <th key={room.code} scope="col">
              <Button size="compact-sm" variant="subtle" onClick={() => onRoom(room)}>
                {named(room)}
              </Button>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {facts.items.map((item) => (
          <tr key={item.code}>
            <th scope="row" className={styles.item}>
              <Button size="compact-sm" variant="subtle" onClick={() => onItem(item)}>
                {named(item)}
              </Button>
            </th>
            {facts.rooms.map((room) => (
              <td key={room.code}>
                <Checkbox
                  className={styles.tick ?? ''}
                  aria-label={t('inspections.tickLabel', { item: named(item), room: named(room) })}
                  checked={item.rooms.includes(room.code)}
                  onChange={() => toggle(item, room.code)}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
