import { createContext, type ReactNode, useContext, useState } from 'react'
import type { PaperKind } from '../../shared/papers'
import { PrintDialog } from './PrintDialog'

export interface PrintAsk {
  readonly kind: PaperKind
  readonly id: string
}

const PrintContext = createContext<(ask: PrintAsk) => void>(() => undefined)

/** Opens the preview of a paper from anywhere. */
export const usePrint = (): ((ask: PrintAsk) => void) => useContext(PrintContext)

export const PrintProvider = ({ children }: { readonly children: ReactNode }) => {
  const [ask, setAsk] = useState<PrintAsk | null>(null)
  return (
    <PrintContext.Provider value={setAsk}>
      {children}
      {ask && <PrintDialog key={ask.kind + ask.id} ask={ask} onClose={() => setAsk(null)} />}
    </PrintContext.Provider>
  )
}
