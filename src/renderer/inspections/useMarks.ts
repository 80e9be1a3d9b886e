import { useEffect, useMemo, useRef, useState } from 'react'
import { cellCode, lastRound } from '../../shared/inspections/rules'
import type { Cell, CellResult, Inspection } from '../../shared/inspections/schema'
import type { Problem } from '../../shared/problem'
import { useCommand } from '../ipc/useCommand'

export type Mark = Omit<Cell, 'result'> & { readonly result: CellResult | null }

export interface Marks {
  /** What each cell of this round says, with what is on its way to the disk. */
  readonly of: (code: string) => Mark | undefined
  readonly put: (marks: readonly Mark[]) => void
  /** Something is not on the disk yet. */
  readonly saving: boolean
  readonly problem: Problem | undefined
}

/**
 * Marks are shown at once and sent in order, those of quick hands together. What is refused goes back to what is on the
 * disk, and the refusal is shown.
 */
export const useMarks = (inspection: Inspection): Marks => {
  const command = useCommand('inspections.mark')
  const saved = useMemo(
    () => new Map<string, Mark>(lastRound(inspection).cells.map((cell) => [cellCode(cell), cell])),
    [inspection],
  )
  const queue = useRef(new Map<string, Mark>())
  const sending = useRef(new Map<string, Mark>())
  const [, redraw] = useState(0)
  const { run } = command
  const inspectionId = inspection.id

  const flush = async (): Promise<void> => {
    if (sending.current.size > 0 || queue.current.size === 0) return
    sending.current = queue.current
    queue.current = new Map()
    const reply = await run({ inspectionId, cells: [...sending.current.values()] })
    if (reply && !reply.ok) queue.current = new Map()
    // Shown as sent until the answer of the list has them too.
    if (reply?.ok) for (const cell of lastRound(reply.value).cells) saved.set(cellCode(cell), cell)
    for (const [code, mark] of sending.current) if (mark.result === null) saved.delete(code)
    sending.current = new Map()
    redraw((n) => n + 1)
    await flush()
  }
  const latest = useRef(flush)
  latest.current = flush
  useEffect(() => () => void latest.current(), [])

  return {
    of: (code) => {
      const mark = queue.current.get(code) ?? sending.current.get(code) ?? saved.get(code)
      return mark?.result === null ? undefined : mark
    },
    put: (marks) => {
      for (const mark of marks) queue.current.set(cellCode(mark), mark)
      redraw((n) => n + 1)
      void flush()
    },
    saving: queue.current.size + sending.current.size > 0,
    problem: command.problem,
  }
}
