import { bookRoutes } from './bookContract'
import { booksRoutes } from './booksContract'
import { correctionRoutes } from './correctionContract'
import { dayRoutes } from './dayContract'
import { depositRoutes } from './depositContract'
import { takingRoutes } from './takingContract'

/** The books: what is held, what goes out, the drawer, the day, and accounts that tie. */
export const ledgerContract = {
  ...depositRoutes,
  ...takingRoutes,
  ...dayRoutes,
  ...correctionRoutes,
  ...bookRoutes,
  ...booksRoutes,
} as const
