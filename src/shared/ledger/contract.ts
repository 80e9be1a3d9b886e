import { depositRoutes } from './depositContract'

/** The books: what is held, what goes out, the drawer, the day, and accounts that tie. */
export const ledgerContract = { ...depositRoutes } as const
