/** How long the main thread may be kept before it is given back: four slices fit between two pictures of a window. */
const SLICE_MS = 4

/** Gives the main thread back when it was kept for long; costs next to nothing when it was not. One for each long act. */
export const newBreath = (): (() => Promise<void>) => {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < SLICE_MS) return
    await new Promise((resolve) => setImmediate(resolve))
    since = performance.now()
  }
}
