import type { ElectronApplication } from '@playwright/test'

/** The system's file dialogs cannot be driven by a test; these answer in their place, as a person would. */
export const answerSave = (app: ElectronApplication, path: string | null): Promise<void> =>
  app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () =>
      Promise.resolve(
        filePath === null ? { canceled: true, filePath: '' } : { canceled: false, filePath },
      ) as ReturnType<typeof dialog.showSaveDialog>
  }, path)

export const answerOpen = (app: ElectronApplication, paths: readonly string[]): Promise<void> =>
  app.evaluate(
    ({ dialog }, filePaths) => {
      dialog.showOpenDialog = () =>
        Promise.resolve({ canceled: filePaths.length === 0, filePaths }) as ReturnType<
          typeof dialog.showOpenDialog
        >
    },
    [...paths],
  )
