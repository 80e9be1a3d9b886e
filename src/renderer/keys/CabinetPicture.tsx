import { Group, Text } from '@mantine/core'
import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import type { CabinetRow, HookCell } from '../../shared/keys/cabinetContract'
import { useWords } from '../i18n/useWords'
import { useQuery } from '../ipc/useQuery'
import styles from './Cabinet.module.css'
import { HookDialog } from './HookDialog'
import { HookTag } from './HookTag'
import { HOOK_MARKS, HOOK_STATES } from './hookMarks'

interface Props {
  readonly row: CabinetRow
  readonly search: string
  readonly onOpen: (keyId: string) => void
  readonly opened: string | null
}

const STEPS: Readonly<Record<string, (columns: number) => number>> = {
  ArrowRight: () => 1,
  ArrowLeft: () => -1,
  ArrowDown: (columns) => columns,
  ArrowUp: (columns) => -columns,
}

const fits = (cell: HookCell, search: string): boolean =>
  [cell.hook.no, cell.code, cell.place, cell.holder].some((text) => text.toLowerCase().includes(search))

/** One cabinet, row by row as it hangs; arrows move from hook to hook, Enter opens what hangs there. */
export const CabinetPicture = ({ row, search, onOpen, opened }: Props) => {
  const { t } = useWords()
  const { cabinet } = row
  const { data } = useQuery('keys.cabinet', { cabinetId: cabinet.id })
  const [at, setAt] = useState(0)
  const [emptyHook, setEmptyHook] = useState<HookCell | null>(null)
  const board = useRef<HTMLElement>(null)
  const wanted = search.trim().toLowerCase()
  const counts = useMemo(() => countsOf(data ?? []), [data])
  if (!data) return null
  const move = (event: KeyboardEvent): void => {
    const step = STEPS[event.key]?.(cabinet.columns)
    if (step === undefined) return
    event.preventDefault()
    const next = Math.min(data.length - 1, Math.max(0, at + step))
    setAt(next)
    board.current?.querySelectorAll('button')[next]?.focus()
  }
  return (
    <>
      <Legend counts={counts} keeper={cabinet.keeperName} place={cabinet.place} />
      <section
        ref={board}
        className={styles.board}
        aria-label={t('keys.cabinet.tab', { code: cabinet.code, name: cabinet.name })}
        style={{ gridTemplateColumns: `28px repeat(${cabinet.columns}, minmax(0, 1fr))` }}
      >
        {rowsOf(data).map(([number, cells]) => (
          <div key={number} className={styles.row}>
            <span aria-hidden className={styles.number}>
              {String(number).padStart(2, '0')}
            </span>
            {cells.map(({ cell, place }) => (
              <HookTag
                key={cell.hook.id}
                cell={cell}
                focused={place === Math.min(at, data.length - 1)}
                opened={cell.keyId !== null && cell.keyId === opened}
                dimmed={wanted !== '' && !fits(cell, wanted)}
                onFocus={() => setAt(place)}
                onKey={move}
                onOpen={() => (cell.keyId ? onOpen(cell.keyId) : setEmptyHook(cell))}
              />
            ))}
          </div>
        ))}
      </section>
      <HookDialog cell={emptyHook} onClose={() => setEmptyHook(null)} />
    </>
  )
}

interface Placed {
  readonly cell: HookCell
  readonly place: number
}

const rowsOf = (cells: readonly HookCell[]): readonly (readonly [number, readonly Placed[]])[] => {
  const rows = new Map<number, Placed[]>()
  cells.forEach((cell, place) => {
    rows.set(cell.hook.row, [...(rows.get(cell.hook.row) ?? []), { cell, place }])
  })
  return [...rows]
}

const countsOf = (cells: readonly HookCell[]): ReadonlyMap<HookCell['state'], number> => {
  const counts = new Map<HookCell['state'], number>()
  for (const { state } of cells) counts.set(state, (counts.get(state) ?? 0) + 1)
  return counts
}

interface LegendProps {
  readonly counts: ReadonlyMap<HookCell['state'], number>
  readonly keeper: string
  readonly place: string
}

const Legend = ({ counts, keeper, place }: LegendProps) => {
  const { t } = useWords()
  const facts = [place, keeper === '' ? '' : t('keys.cabinet.keeper', { name: keeper })].filter(
    (fact) => fact !== '',
  )
  return (
    <Group justify="space-between" mb={8} wrap="nowrap">
      <Group gap={12}>
        {HOOK_STATES.filter((state) => counts.has(state)).map((state) => {
          const Mark = HOOK_MARKS[state]
          return (
            <span key={state} className={styles.legend} data-state={state}>
              <i className={styles.swatch}>{Mark && <Mark size={12} aria-hidden />}</i>
              {t(`keys.hook.${state}`)} {counts.get(state)}
            </span>
          )
        })}
      </Group>
      <Text size="xs" c="dimmed" truncate>
        {facts.join(' · ')}
      </Text>
    </Group>
  )
}
