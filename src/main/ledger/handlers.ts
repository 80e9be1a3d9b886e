import type { ledgerContract } from '../../shared/ledger/contract'
import { handlersFor } from '../handlers'
import { bookHandlers } from './bookHandlers'
import { correctionHandlers } from './correctionHandlers'
import { dayHandlers } from './dayHandlers'
import { depositHandlers } from './depositHandlers'
import { expenseHandlers } from './expenseHandlers'
import { monthHandlers } from './monthHandlers'
import { publicationHandlers } from './publicationHandlers'
import { reportHandlers } from './reportHandlers'
import { takingHandlers } from './takingHandlers'

export const ledgerHandlers = handlersFor<typeof ledgerContract>()({
  ...depositHandlers,
  ...takingHandlers,
  ...dayHandlers,
  ...correctionHandlers,
  ...bookHandlers,
  ...monthHandlers,
  ...reportHandlers,
  ...expenseHandlers,
  ...publicationHandlers,
})
