import { Text, UnstyledButton } from '@mantine/core'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { DoorPerson } from '../../shared/staff/contract'
import { useWords } from '../i18n/useWords'
import styles from './Door.module.css'

interface Props {
  readonly people: readonly DoorPerson[]
  readonly chosen: string | null
  readonly onChoose: (person: DoorPerson) => void
}

const COLUMNS = 3
const isTyping = (target: EventTarget | null): boolean => target instanceof HTMLInputElement

/** Everybody who works here; 1–9 or the arrows choose. */
export const PersonCards = ({ people, chosen, onChoose }: Props) => {
  const { t } = useWords()
  const list = useRef<HTMLUListElement>(null)
  const [active, setActive] = useState(0)

  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent): void => {
      if (
        isTyping(event.target) ||
        event.ctrlKey ||
        event.altKey ||
        event.metaKey ||
        !/^[1-9]$/.test(event.key)
      )
        return
      const person = people[Number(event.key) - 1]
      if (!person) return
      event.preventDefault()
      onChoose(person)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [people, onChoose])

  const focus = (place: number): void => {
    if (place < 0 || place >= people.length) return
    setActive(place)
    list.current?.querySelectorAll('button').item(place).focus()
  }
  const onKey = (event: KeyboardEvent, place: number): void => {
    const to = {
      ArrowRight: place + 1,
      ArrowLeft: place - 1,
      ArrowDown: place + COLUMNS,
      ArrowUp: place - COLUMNS,
    }[event.key]
    if (to === undefined) return
    event.preventDefault()
    focus(to)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when nobody is chosen (any more) do the cards take the keys
  useEffect(() => {
    if (chosen === null) focus(active)
  }, [chosen])

  return (
    <ul ref={list} className={styles.people} aria-label={t('staff.signIn.who')}>
      {people.map((person, place) => (
        <li key={person.id}>
          <UnstyledButton
            className={styles.person}
            tabIndex={place === Math.min(active, people.length - 1) ? 0 : -1}
            aria-pressed={chosen === person.id}
            onFocus={() => setActive(place)}
            onKeyDown={(event) => onKey(event, place)}
            onClick={() => onChoose(person)}
          >
            <span className={styles.sign} aria-hidden>
              {[...person.name].at(-1)}
            </span>
            <span className={styles.who}>
              <Text component="span" fw={600} title={person.name}>
                {person.name}
              </Text>
              <Text component="span" size="xs" c="dimmed">
                {t(`staff.role.${person.role}`)}
              </Text>
            </span>
            {place < 9 && (
              <kbd className={styles.digit} aria-hidden>
                {place + 1}
              </kbd>
            )}
          </UnstyledButton>
        </li>
      ))}
    </ul>
  )
}
