import type { feesContract } from '../../shared/fees/contract'
import { handlersFor } from '../handlers'
import { billHandlers } from './billHandlers'
import { billListHandlers } from './billList'
import { collectHandlers } from './collectHandlers'
import { correctionHandlers } from './correction'
import { costHandlers } from './costHandlers'
import { lateHandlers } from './lateHandlers'
import { rateHandlers } from './rateHandlers'
import { receiptHandlers } from './receiptHandlers'
import { runHandlers } from './runHandlers'
import { statementHandlers } from './statementHandlers'
import { tariffHandlers } from './tariffHandlers'

export const feesHandlers = handlersFor<typeof feesContract>()({
  ...tariffHandlers,
  ...runHandlers,
  ...billHandlers,
  ...billListHandlers,
  ...collectHandlers,
  ...receiptHandlers,
  ...costHandlers,
  ...rateHandlers,
  ...correctionHandlers,
  ...lateHandlers,
  ...statementHandlers,
})
