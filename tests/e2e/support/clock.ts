import type { ElectronApplication } from '@playwright/test'

/** The clock of the main process runs so many days beside the true one. */
export const shiftClock = (app: ElectronApplication, days: number): Promise<void> =>
  app.evaluate((_electron, by) => {
    const held = globalThis as unknown as { trueDate?: DateConstructor; Date: DateConstructor }
    held.trueDate ??= held.Date
    const True = held.trueDate
    const off = by * 86_400_000
    held.Date = class extends True {
      constructor(...given: readonly unknown[]) {
        if (given.length === 0) super(True.now() + off)
        else super(...(given as [string]))
      }
      static override now(): number {
        return True.now() + off
      }
    } as DateConstructor
  }, days)
