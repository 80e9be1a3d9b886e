import type { RouteName } from '../../shared/contract'

/** Asks the person at the desk for their PIN; answers whether it was given. */
export type Prover = (route: RouteName) => Promise<boolean>

let prover: Prover | undefined
let asking: Promise<boolean> | undefined

/** The desk says who asks: one dialog for every sensitive act. */
export const proveWith = (ask: Prover): (() => void) => {
  prover = ask
  return () => {
    if (prover === ask) prover = undefined
  }
}

/** Two acts at once are proved by one answer. */
export const provePerson = (route: RouteName): Promise<boolean> => {
  if (!prover) return Promise.resolve(false)
  asking ??= prover(route).finally(() => {
    asking = undefined
  })
  return asking
}
