import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import type { PaperKind } from '../../shared/papers'
import { PrintDialog } from './PrintDialog'
import { PrintManyDialog } from './PrintManyDialog'

export interface PrintAsk {
  readonly kind: PaperKind
  readonly id: string
}

export interface PrintManyAsk {
  readonly kind: PaperKind
  readonly ids: string[]
}

interface Doors {
  readonly one: (ask: PrintAsk) => void
  readonly many: (ask: PrintManyAsk) => void
}

const PrintContext = createContext<Doors>({ one: () => undefined, many: () => undefined })

/** Opens the preview of a paper from anywhere. */
export const usePrint = (): ((ask: PrintAsk) => void) => useContext(PrintContext).one

/** Prints or saves many papers of a kind at once, from anywhere. */
export const usePrintMany = (): ((ask: PrintManyAsk) => void) => useContext(PrintContext).many

export const PrintProvider = ({ children }: { readonly children: ReactNode }) => {
  // Asked for in one go, papers are previewed one after the other.
  const [asks, setAsks] = useState<readonly PrintAsk[]>([])
  const [many, setMany] = useState<PrintManyAsk | null>(null)
  const doors = useMemo<Doors>(
    () => ({ one: (ask) => setAsks((before) => [...before, ask]), many: setMany }),
    [],
  )
  const [ask] = asks
  return (
    <PrintContext.Provider value={doors}>
      {children}
      {ask && (
        <PrintDialog key={ask.kind + ask.id} ask={ask} onClose={() => setAsks((before) => before.slice(1))} />
      )}
      {many && <PrintManyDialog ask={many} onClose={() => setMany(null)} />}
    </PrintContext.Provider>
  )
}
